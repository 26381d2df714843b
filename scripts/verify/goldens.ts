/** ctypesgen's own output for small headers: our JSON has to be the same, byte for byte. */

import { readFileSync } from "node:fs";
import { bindwright } from "../../spec/support/outside.ts";
import { type Check, judgePath, type Outcome, whyNoJudge } from "./check.ts";

const names = [
  "prototypes",
  "records",
  "enums",
  "typedefs",
  "variables",
  "macros_constants",
  "bitfields",
  "calling_conventions",
  "includes_stdint",
  "keywords",
  "macros_functions",
  "nested_functions",
  "packed",
  "undef",
];

/** Where we differ on purpose. A reason that no longer holds fails, so that the list can only shrink. */
const differences: Readonly<Record<string, string>> = {
  calling_conventions: "ctypesgen loses a function to a syntax error at `noreturn`; we have it",
};

export function goldenChecks(): readonly Check[] {
  return names.map((name) => ({
    name: `ctypesgen's JSON: ${name}`,
    missing: whyNoJudge(`ctypesgen-golden/${name}.json`),
    judge: () => compareJson(name),
  }));
}

function compareJson(name: string): Outcome {
  const folder = judgePath("ctypesgen-golden");
  const made = bindwright(["--output-language=json", `${name}.h`], { cwd: folder });
  const ours = made.stdout.replaceAll(`${folder}/`, "HERE/");
  const theirs = readFileSync(`${folder}/${name}.json`, "utf8");
  const reason = differences[name];
  if (ours === theirs) {
    if (reason !== undefined) return { kind: "failed", words: `equal now, though listed: ${reason}` };
    return { kind: "passed", words: `${theirs.length} bytes equal` };
  }
  if (reason !== undefined) return { kind: "skipped", words: `differs: ${reason}` };
  const left = theirs.split("\n");
  const right = ours.split("\n");
  const at = left.findIndex((line, index) => line !== right[index]);
  const near = (lines: readonly string[]): string => lines.slice(Math.max(0, at - 3), at + 4).join("\n");
  return {
    kind: "failed",
    words: `line ${at + 1}\nexpected:\n${near(left)}\ngot:\n${near(right)}\n${made.stderr}`,
  };
}
