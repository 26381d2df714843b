/** Random by-value signatures, compiled by gcc at -O2 and called on every Python: right or declined, nothing else. */

import { type CallVerdict, judgeCalls, prepareCalls } from "../../spec/support/call-judge.ts";
import { findPythons, makeScratchFolder, missingPrograms } from "../../spec/support/outside.ts";
import type { Check, Outcome } from "./check.ts";

const count = 2000;
const sampleCount = 200;
const seed = 20;

export function byValueChecks(sample: boolean): readonly Check[] {
  const folder = makeScratchFolder();
  let prepared: Promise<unknown> | undefined;
  const isX86 = process.arch === "x64" && process.platform === "linux";
  return findPythons().map(({ version, program }) => ({
    name: `by-value calls on ${version}`,
    missing: isX86 ? missingPrograms("gcc") : "this machine does not call by the System V rules of x86-64",
    optional: true,
    judge: async () => {
      prepared ??= prepareCalls(folder, seed, sample ? sampleCount : count);
      await prepared;
      try {
        return outcomeOf(judgeCalls(folder, program));
      } catch (error) {
        return { kind: "failed", words: error instanceof Error ? error.message : String(error) };
      }
    },
  }));
}

function outcomeOf({ right, plain, wrong, declined, plainDeclined }: CallVerdict): Outcome {
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
  const isRight = wrong.length === 0 && plainDeclined.length === 0 && right > 0;
  return isRight
    ? { kind: "passed", words }
    : { kind: "failed", words: [words, ...wrong.slice(0, 20)].join("\n") };
}
