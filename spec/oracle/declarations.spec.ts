/** What the declaration goldens say of sizes, alignments and offsets, as assertions for gcc. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { claimsOf } from "../../scripts/verify/csmith.ts";
import { moduleFromJson } from "../../src/ir/json.ts";
import { checkSyntax, failedAssertions } from "../support/c-truth.ts";
import { findExpectations, readFlags } from "../support/cases.ts";
import { missingPrograms, repositoryRoot } from "../support/outside.ts";
import { assert, judge } from "../support/test.ts";

/** Of the targets that gcc has; its first with the whole of C23 came later than most that are installed. */
const compilerOfC23 = "clang-19";
const compilers: ReadonlyMap<string, string> = new Map([
  ["x86_64-linux-gnu", "gcc"],
  ["i386-linux-gnu", "i686-linux-gnu-gcc"],
  ["x86_64-windows-gnu", "x86_64-w64-mingw32-gcc"],
  ["i686-windows-gnu", "i686-w64-mingw32-gcc"],
]);

const goldens = findExpectations().filter(
  ({ header, ending }) => header.startsWith("declarations/") && ending === "ir.json",
);

for (const { header, path } of goldens) {
  const bytes = readFileSync(join(repositoryRoot, "spec", "cases", header));
  const flags = readFlags(bytes);
  const reading = moduleFromJson(readFileSync(path, "utf8"));
  if (reading.module === undefined) throw new Error(`${header}: its golden is no module`);
  const claims = claimsOf(reading.module);
  const isC23 = flags.includes("--std=c23");
  const compiler = isC23 ? compilerOfC23 : compilers.get(reading.module.target.triple);
  // What a compiler refuses (its golden has an exit status) it cannot judge.
  if (existsSync(path.replace(/\.ir\.json$/, ".diag"))) continue;
  if (claims.length === 0 || compiler === undefined || flags.includes("clang")) continue;
  const standard = flags.filter((flag) => flag.startsWith("--std")).map((flag) => flag.slice(1));

  judge(`${compiler} says the same of ${header}`, missingPrograms(compiler), () => {
    const source = `${new TextDecoder().decode(bytes)}\n${claims.join("\n")}\n`;
    const said = checkSyntax(compiler, source, standard);
    assert.is(said.status, 0, failedAssertions(said.stderr).join("\n"));
  });
}
