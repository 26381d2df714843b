/** Which library has what, told without loading one. */

import type { GivenOptions } from "../../src/options.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { type TranslateResult, translate } from "../../src/translate.ts";
import { makeElf, makeMachO, makePe } from "../support/binaries.ts";
import { assert, test } from "../support/test.ts";

const header = "int open_it(void);\nint close_it(void);\nint elsewhere(void);\nextern int state;\n";
const x86 = { is64: true, isLittle: true, machine: 62 };

function elf(...names: readonly string[]): Uint8Array {
  return makeElf(
    names.map((name) => ({ name, info: 0x12 })),
    x86,
  );
}

function translateWith(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: GivenOptions,
): Promise<TranslateResult> {
  return translate({ headers: ["case.h"], ...options }, createMemoryHost({ "case.h": header, ...files }));
}

function homesOf({ module }: TranslateResult): Readonly<Record<string, string | undefined>> {
  const homes: Record<string, string | undefined> = {};
  for (const one of module?.declarations ?? []) {
    if (one.kind === "function" || one.kind === "variable") homes[one.name] = one.library;
  }
  return homes;
}

const two = { libraries: ["one", "two"] };
const twoFiles = { "/lib/libone.so": elf("open_it", "state"), "/lib/libtwo.so": elf("close_it", "open_it") };

test("of several libraries, the first that exports it", async () => {
  assert.equal(homesOf(await translateWith(twoFiles, two)), {
    open_it: "one",
    close_it: "two",
    elsewhere: undefined,
    state: "one",
  });
});

test("the module asks that library, and all of them for what none is known to have", async () => {
  const { outputs } = await translateWith(twoFiles, two);
  const text = outputs[0]?.text ?? "";
  assert.match(text, 'if _libs["two"].has("close_it", "cdecl"):');
  assert.match(text, 'if not _lib.has("elsewhere", "cdecl"):');
});

test("ctypesgen's JSON tells it as the source", async () => {
  const { outputs } = await translateWith(twoFiles, { libraries: ["one"], outputLanguage: "json" });
  const items = JSON.parse(outputs[0]?.text ?? "[]") as { name: string; source?: string }[];
  assert.equal(
    items.map(({ name, source }) => [name, source]),
    [
      ["open_it", "one"],
      ["close_it", undefined],
      ["elsewhere", undefined],
      ["state", "one"],
    ],
  );
});

test("JSON beside a module is the same as alone", async () => {
  const alone = await translateWith(twoFiles, { libraries: ["one"], outputLanguage: "json" });
  const furtherOutputs = [{ language: "json", path: "x.json" }];
  const beside = await translateWith(twoFiles, { libraries: ["one"], furtherOutputs });
  assert.is(beside.outputs[1]?.text, alone.outputs[0]?.text);
});

test("an asm label is what the library exports", async () => {
  const text = 'int named(void) __asm__("exported");\n';
  const options = { headers: ["label.h"], libraries: ["one"], outputLanguage: "ir" };
  const host = createMemoryHost({ "label.h": text, "/lib/libone.so": elf("exported") });
  assert.equal(homesOf(await translate(options, host)), { named: "one" });
});

test("a name beyond ASCII is found", async () => {
  const name = "\u00e9t\u00e9";
  const bytes = String.fromCharCode(...new TextEncoder().encode(name));
  const host = createMemoryHost({ "unicode.h": `int ${name}(void);\n`, "/lib/libone.so": elf(bytes) });
  const result = await translate({ headers: ["unicode.h"], libraries: ["one"], outputLanguage: "ir" }, host);
  assert.equal(homesOf(result), { [name]: "one" });
});

test("other targets' libraries are read as well", async () => {
  const windows = { target: "x86_64-windows-msvc", libraries: ["one"], libraryDirectories: ["l"] };
  const dll = makePe([{ name: "open_it", rva: 0x1000 }]);
  const fromDll = await translateWith({ "l/one.dll": dll }, { ...windows, outputLanguage: "ir" });
  assert.is(homesOf(fromDll).open_it, "one");
  const apple = { target: "arm64-apple-darwin", libraries: ["one"], libraryDirectories: ["l"] };
  const files = { "l/libone.dylib": makeMachO(["_close_it"], 0x0100000c) };
  assert.is(homesOf(await translateWith(files, { ...apple, outputLanguage: "ir" })).close_it, "one");
});

function codesOf({ diagnostics }: TranslateResult): readonly string[] {
  return diagnostics.map(({ code, severity }) => `${severity} ${code}`);
}

test("a library that is not here is a warning, whether its exports are asked for or not", async () => {
  for (const outputLanguage of ["py", "ir"]) {
    const files = { "/lib/libother.so": elf() };
    const result = await translateWith(files, { libraries: ["nosuchlib"], outputLanguage });
    assert.equal(codesOf(result), ["warning library-not-found"]);
    assert.is(result.outputs.length, 1);
  }
});

test("one that is missing does not hide another", async () => {
  const result = await translateWith(twoFiles, { libraries: ["nope", "two"] });
  assert.equal(codesOf(result), ["warning library-not-found"]);
  assert.is(homesOf(result).close_it, "two");
});

test("where no library can be, none is missing", async () => {
  assert.equal(codesOf(await translateWith({}, { libraries: ["z"] })), []);
});
