/** Random programs of csmith: each parses without an error, and its records and objects are as large as gcc's. */

import { checkSyntax, failedAssertions } from "../../spec/support/c-truth.ts";
import { missingPrograms, run } from "../../spec/support/outside.ts";
import { understand } from "../../spec/support/semantics.ts";
import type { Check, Outcome } from "./check.ts";
import { layoutClaims } from "./claims.ts";

const headers = ["/usr/include/csmith", "/usr/include/csmith-2.3.0"];

export function csmithChecks(sample: boolean): readonly Check[] {
  const count = sample ? 20 : 500;
  return [
    {
      name: `csmith ${count}`,
      missing: missingPrograms("gcc", "csmith"),
      judge: () => judgePrograms(count),
    },
  ];
}

function judgePrograms(count: number): Outcome {
  const wrong: string[] = [];
  let claims = 0;
  for (let seed = 1; seed <= count && wrong.length < 10; seed++) {
    const program = run("csmith", ["--seed", `${seed}`, "--no-argc", "--bitfields", "--packed-struct"], {
      seconds: 60,
    });
    if (program.status !== 0) return { kind: "failed", words: `csmith: ${program.stderr}` };
    const text = preprocess(program.stdout);
    const { module, diagnostics } = understand({ "case.c": text });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    for (const { message } of errors.slice(0, 3)) wrong.push(`seed ${seed}: ${message}`);
    const assertions = layoutClaims(module);
    claims += assertions.length;
    const judged = checkSyntax("gcc", `${text}\n${assertions.join("\n")}\n`);
    if (judged.status !== 0) wrong.push(`seed ${seed}: ${failedAssertions(judged.stderr)[0]}`);
  }
  return wrong.length === 0
    ? { kind: "passed", words: `${count} programs, ${claims} sizes and offsets equal` }
    : { kind: "failed", words: wrong.join("\n") };
}

function preprocess(text: string): string {
  const words = [...headers.flatMap((folder) => ["-I", folder]), "-E", "-P", "-w", "-x", "c", "-"];
  const done = run("gcc", words, { input: text });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout;
}
