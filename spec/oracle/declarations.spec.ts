/** What the declaration goldens say of sizes, alignments and offsets, as assertions for gcc. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { allClaims, bitFieldProgram } from "../../scripts/verify/claims.ts";
import { moduleFromJson } from "../../src/ir/json.ts";
import { checkSyntax, failedAssertions, runProgram } from "../support/c-truth.ts";
import { findExpectations, readFlags } from "../support/cases.ts";
import { missingPrograms, repositoryRoot } from "../support/outside.ts";
import { assert, judge } from "../support/test.ts";

interface Compiler {
  readonly program: string;
  readonly words: readonly string[];
}

/** The target's own compiler, and one that knows the forms which gcc learnt after the versions that are installed. */
function compilersFor(triple: string): readonly Compiler[] {
  const gcc = compilers.get(triple);
  const clang = {
    program: "clang-19",
    words: ["-fblocks", `--target=${clangTriples.get(triple) ?? triple}`],
  };
  return gcc === undefined ? [clang] : [{ program: gcc, words: [] }, clang];
}

const compilers: ReadonlyMap<string, string> = new Map([
  ["x86_64-linux-gnu", "gcc"],
  ["i386-linux-gnu", "i686-linux-gnu-gcc"],
  ["aarch64-linux-gnu", "aarch64-linux-gnu-gcc"],
  ["armv7-linux-gnueabihf", "arm-linux-gnueabihf-gcc"],
  ["x86_64-windows-gnu", "x86_64-w64-mingw32-gcc"],
  ["i686-windows-gnu", "i686-w64-mingw32-gcc"],
]);

const clangTriples: ReadonlyMap<string, string> = new Map([
  ["x86_64-windows-msvc", "x86_64-pc-windows-msvc"],
  ["i686-windows-msvc", "i686-pc-windows-msvc"],
]);

/** Where we say something else on purpose. */
const differences: ReadonlyMap<string, string> = new Map([
  ["declarations/attributes/unavailable.h", "to use the name at all is an error"],
  [
    "declarations/declarators/enum-in-prototype.h",
    "enumerators of a prototype are told, though C cannot say them outside",
  ],
  ["declarations/external/extern-c.h", "it is C++"],
  ["declarations/attributes/clang-blocks.h", "a block is told as the pointer that it is, to a function"],
  [
    "declarations/attributes/microsoft-words.h",
    "`__unaligned` is no qualifier of ours: it changes no layout",
  ],
  ["declarations/c23/variadic-without-parameter.h", "clang 19 reads the type name `void (...)` as `void`"],
  ["declarations/c23/nullptr.h", "nullptr_t is told as the pointer to void whose size and alignment it has"],
]);

const goldens = findExpectations().filter(
  ({ header, ending }) => header.startsWith("declarations/") && ending === "ir.json",
);

for (const { header, path } of goldens) {
  const bytes = readFileSync(join(repositoryRoot, "spec", "cases", header));
  const reading = moduleFromJson(readFileSync(path, "utf8"));
  if (reading.module === undefined) throw new Error(`${header}: its golden is no module`);
  // What a compiler refuses (its golden has an exit status) it cannot judge.
  if (existsSync(path.replace(/\.ir\.json$/, ".diag")) || differences.has(header)) continue;
  const flags = readFlags(bytes);
  const claims = allClaims(reading.module);
  // gcc took the whole of C23 later than with most of its versions that are installed.
  const onlyClang = flags.includes("clang") || flags.includes("--std=c23");
  const words = flags.filter((flag) => /^--?(std=|f)/.test(flag)).map((flag) => flag.replace("--", "-"));
  const candidates = compilersFor(reading.module.target.triple).slice(onlyClang ? -1 : 0);

  judge(
    `a compiler says the same of ${header}`,
    missingPrograms(...candidates.map(({ program }) => program)),
    () => {
      const compiler = candidates.find(
        ({ program, words: own }) => checkSyntax(program, bytes, [...own, ...words]).status === 0,
      );
      assert.ok(compiler !== undefined, "no compiler takes the header itself");
      const said = checkSyntax(
        compiler.program,
        Buffer.concat([bytes, Buffer.from(`\n${claims.join("\n")}\n`)]),
        [...compiler.words, ...words],
      );
      assert.is(said.status, 0, failedAssertions(said.stderr).join("\n"));
    },
  );

  const { triple } = reading.module.target;
  const isNative = triple === "x86_64-linux-gnu" && process.platform === "linux" && process.arch === "x64";
  const program = isNative ? bitFieldProgram(reading.module, new TextDecoder().decode(bytes)) : undefined;
  if (program === undefined) continue;
  const compiler = candidates[0]?.program ?? "gcc";
  judge(`${compiler} has the bit-fields of ${header} there too`, missingPrograms(compiler), () => {
    assert.is(runProgram(compiler, program, words), "");
  });
}
