/** Random programs of csmith: each parses without an error, and its records and objects are as large as gcc's. */

import { checkSyntax, failedAssertions } from "../../spec/support/c-truth.ts";
import { missingPrograms, run } from "../../spec/support/outside.ts";
import { understand } from "../../spec/support/semantics.ts";
import type { Declaration } from "../../src/ir/declaration.ts";
import type { Module } from "../../src/ir/module.ts";
import { DeclarationIndex } from "../../src/passes/python/declarations.ts";
import type { Check, Outcome } from "./check.ts";

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
    const assertions = claimsOf(module);
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

/** What we say of a module's records and objects, as assertions for a compiler. */
export function claimsOf(module: Module): readonly string[] {
  const index = new DeclarationIndex(module);
  return module.declarations.flatMap((declaration) => claimsOfDeclaration(declaration, index));
}

function claimsOfDeclaration(declaration: Declaration, index: DeclarationIndex): readonly string[] {
  const { name } = declaration;
  if (declaration.kind === "variable") {
    const size = index.sizeOf(declaration.type);
    // An array without a length has no size in C.
    return size === undefined || size === 0 ? [] : [claim(`sizeof(${name}) == ${size}`)];
  }
  // Without a place it is the compiler's own (va_list's).
  const isNamed =
    declaration.kind === "record" && !declaration.anonymous && declaration.location !== undefined;
  if (!isNamed || declaration.layout === undefined) return [];
  const { layout, variety, fields = [] } = declaration;
  const type = `${variety} ${name}`;
  const places = fields.flatMap((field, at) => {
    const offset = layout.fields[at]?.offset;
    if (field.name === undefined || field.bitWidth !== undefined || offset === undefined) return [];
    return [claim(`__builtin_offsetof(${type}, ${field.name}) == ${BigInt(offset) / 8n}`)];
  });
  return [
    claim(`sizeof(${type}) == ${BigInt(layout.size) / 8n}`),
    claim(`_Alignof(${type}) == ${layout.align / 8}`),
    ...places,
  ];
}

function claim(condition: string): string {
  return `_Static_assert(${condition}, "${condition}");`;
}
