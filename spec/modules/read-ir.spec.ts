/** A module that came as a file: what its writer was told of libraries is there for who makes the output. */

import type { GivenOptions } from "../../src/options.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { emitModule, type TranslateResult, translate } from "../../src/translate.ts";
import { assert, test } from "../support/test.ts";

const given: GivenOptions = {
  libraries: ["one"],
  libraryDirectories: ["lib", "/opt/lib"],
  runtimeLibraryDirectories: ["lib", "run"],
};

function read(text: string, options: GivenOptions): Promise<TranslateResult> {
  const host = createMemoryHost({ "a.h": "int f(int a);\n", "a.json": text });
  return translate(options, host);
}

async function write(options: GivenOptions): Promise<string> {
  const { outputs } = await read("", { headers: ["a.h"], ...options, outputLanguage: "ir" });
  return outputs[0]?.text ?? "";
}

const fromIr: GivenOptions = { headers: ["a.json"], inputLanguage: "ir" };

test("a module of the IR looks for libraries where that of the headers does", async () => {
  const text = await write(given);
  const direct = await read("", { headers: ["a.h"], ...given });
  const { outputs, diagnostics } = await read(text, fromIr);
  assert.is(outputs[0]?.text, direct.outputs[0]?.text);
  assert.match(outputs[0]?.text ?? "", /add_library_search_dirs\(\["lib", "run"\]\)/);
  assert.equal(
    diagnostics.map(({ code }) => code),
    direct.diagnostics.map(({ code }) => code),
  );
});

test("what is given for the module itself comes first", async () => {
  const own = { runtimeLibraryDirectories: ["own", "run"], libraryDirectories: ["own"] };
  const { outputs } = await read(await write(given), { ...fromIr, ...own });
  assert.match(outputs[0]?.text ?? "", /add_library_search_dirs\(\["own", "run", "lib"\]\)/);
  assert.match(outputs[0]?.text ?? "", /_libdirs = \["own", "lib", "\/opt\/lib"\]/);
});

test("directories of the machine's own are not kept, nor what nobody gave", async () => {
  const text = await write({ libraries: ["one"], linkerDirectories: ["/home/me/lib"] });
  assert.not.match(text, /irectories|\/home\/me/);
});

test("a module that is emitted from memory has them, too", async () => {
  const { module } = await read("", { headers: ["a.h"], ...given });
  if (module === undefined) throw new Error("no module");
  const { outputs } = await emitModule(module);
  assert.match(outputs[0]?.text ?? "", /add_library_search_dirs\(\["lib", "run"\]\)/);
});

test("a path that is none is told by its place", async () => {
  const wrong = (await write(given)).replace('"run"', "7");
  const { diagnostics } = await read(wrong, fromIr);
  assert.equal(
    diagnostics.map(({ code }) => code),
    ["invalid-ir"],
  );
  assert.match(diagnostics[0]?.message ?? "", /runtimeLibraryDirectories/);
});
