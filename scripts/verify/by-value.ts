/** Random by-value signatures, compiled by gcc at -O2 and called on every Python: right or declined, nothing else. */

import { type CallVerdict, judgeCalls, prepareCalls } from "../../spec/support/call-judge.ts";
import { findPythons, mainPython, makeScratchFolder, missingPrograms } from "../../spec/support/outside.ts";
import type { Check, Outcome } from "./check.ts";

const count = 2000;
const sampleCount = 200;
const seed = 20;

export function byValueChecks(sample: boolean): readonly Check[] {
  const size = sample ? sampleCount : count;
  const main = mainPython()?.program ?? "python3";
  return [
    ...findPythons().map(({ version, program }) =>
      checkOf(`by-value calls on ${version}`, program, prepareOnce("gcc", size)),
    ),
    checkOf("by-value calls of clang's library", main, prepareOnce("clang", size)),
    checkOf("by-value calls through C of our own", main, prepareOnce("gcc", size, true)),
  ];
}

type Prepare = { readonly compiler: string; readonly isWrapped: boolean; folderOf(): Promise<string> };

const prepared = new Map<string, Promise<string>>();

function prepareOnce(compiler: string, size: number, isWrapped: boolean = false): Prepare {
  const key = `${compiler} ${isWrapped}`;
  const make = async (): Promise<string> => {
    const folder = makeScratchFolder();
    await prepareCalls(folder, seed, size, compiler, isWrapped);
    return folder;
  };
  return {
    compiler,
    isWrapped,
    folderOf: () => {
      const folder = prepared.get(key) ?? make();
      prepared.set(key, folder);
      return folder;
    },
  };
}

function checkOf(name: string, python: string, { compiler, folderOf, isWrapped }: Prepare): Check {
  const isX86 = process.arch === "x64" && process.platform === "linux";
  return {
    name,
    missing: isX86 ? missingPrograms(compiler) : "this machine does not call by the System V rules of x86-64",
    optional: true,
    judge: async () => {
      try {
        return outcomeOf(judgeCalls(await folderOf(), python), !isWrapped);
      } catch (error) {
        return { kind: "failed", words: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/** What ctypes and libffi cannot do at all; a function is declined for nothing else. */
const reasons: readonly RegExp[] = [
  /^libffi does not know (unions|bit-fields|arrays of arrays|packed records|(packed or )?padded records) by value/,
  /^ctypes cannot align a record to so many bytes/,
  /^ctypes has no vector types$/,
  /has a vector$/,
  /^ctypes has no complex long double$/,
  /^compilers pass __int128 on the stack/,
  /^libffi spoils arguments before a record$/,
];

function outcomeOf(
  { right, plain, wrong, declined, plainDeclined }: CallVerdict,
  mayDecline: boolean,
): Outcome {
  const unknown = Object.keys(declined).filter((reason) => !reasons.some((known) => known.test(reason)));
  const refused = Object.values(declined).reduce((sum, times) => sum + times, 0);
  const all = right + wrong.length + refused;
  const shares = Object.entries(declined)
    .sort(([, left], [, right]) => right - left)
    .map(([reason, times]) => `${reason}: ${((100 * times) / all).toFixed(1)} %`);
  const words = [
    `${all} signatures: ${right} right, ${wrong.length} wrong, ${refused} declined`,
    `${plain} plain ones: ${plainDeclined.length} declined`,
    ...shares,
  ].join("; ");
  const isJustified = mayDecline ? unknown.length === 0 : refused === 0;
  const isRight = wrong.length === 0 && plainDeclined.length === 0 && right > 0 && isJustified;
  return isRight
    ? { kind: "passed", words }
    : { kind: "failed", words: [words, ...wrong.slice(0, 20)].join("\n") };
}
