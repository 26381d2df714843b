/** Every snippet of the guide for compilers is run. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as bindwright from "../../src/index.ts";
import { mainPython, makeScratchFolder, missingPrograms, run } from "../support/outside.ts";
import { assert, skip, test } from "../support/test.ts";
import { readRepositoryFile } from "../support/translation.ts";

const guide = readRepositoryFile("docs/for-compilers.md");

function snippets(language: string): readonly string[] {
  return [...guide.matchAll(/```(\w+)\n([\s\S]*?)```/g)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text ?? "");
}

/** Runs a snippet as the body of a function that has the library, and gives what it declares. */
async function runSnippet(text: string, names: readonly string[]): Promise<Record<string, unknown>> {
  const body = text.replace(/^import [^\n]*\n/gm, "");
  const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor;
  const library = Object.keys(bindwright);
  const made = new AsyncFunction(...library, `${body}\nreturn { ${names.join(", ")} };`);
  return await made(...library.map((name) => (bindwright as Record<string, unknown>)[name]));
}

const missing = missingPrograms("gcc");
const python = mainPython();

if (missing !== undefined || python === undefined) skip("the guide's first call", missing ?? "no Python");
else {
  test("the first call prints what the guide says", async () => {
    const [builder = ""] = snippets("ts");
    const { python: text, json } = await runSnippet(builder, ["python", "json"]);
    const folder = makeScratchFolder();
    writeFileSync(join(folder, "shapes.c"), snippets("c")[0] ?? "");
    writeFileSync(join(folder, "shapes.py"), String(text));
    writeFileSync(join(folder, "call.py"), snippets("python")[0] ?? "");
    const made = run("gcc", ["-shared", "-fPIC", "-o", "libshapes.so", "shapes.c"], { cwd: folder });
    assert.is(made.status, 0, made.stderr);
    const called = run(python.program, ["call.py"], { cwd: folder });
    assert.is(called.stdout, snippets("text")[0], called.stderr);
    const reading = bindwright.moduleFromJson(String(json));
    if (reading.module === undefined) throw new Error("the JSON is no module");
    const again = await bindwright.emitModule(reading.module, { style: "interoptopus" });
    assert.is(again.outputs[0]?.text, text);
  });
}

test("a wrong inventory is told as the guide says", async () => {
  const { problems } = await runSnippet(snippets("ts")[1] ?? "", ["problems"]);
  const [, told = ""] = /\/\/ (\[.*\])/.exec(snippets("ts")[1] ?? "") ?? [];
  const { expected } = await runSnippet(`const expected = ${told};`, ["expected"]);
  assert.equal(problems, expected);
});

test("the backend of the guide names the functions", async () => {
  const lib = new bindwright.LibraryBuilder("names");
  lib.function("first", {});
  lib.function("second", {}, bindwright.t.int);
  const source = (snippets("ts")[2] ?? "").replace(
    "export function emitNames(module: Module): OutputFile[]",
    "function emitNames(module)",
  );
  const { emitNames } = await runSnippet(source, ["emitNames"]);
  const outputs = (emitNames as (module: bindwright.Module) => bindwright.OutputFile[])(lib.build());
  assert.is(outputs[0]?.text, "first\nsecond\n");
});
