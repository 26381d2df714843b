/** PE's export directory, also of what mingw's compiler makes. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readPe } from "../../src/binary/pe.ts";
import { makePe } from "../support/binaries.ts";
import { makeScratchFolder, missingPrograms, run } from "../support/outside.ts";
import { assert, judge, test } from "../support/test.ts";

function symbolsOf(bytes: Uint8Array): readonly (readonly [string, string])[] {
  const content = readPe(bytes);
  if (content.format !== "pe") throw new Error(JSON.stringify(content));
  return content.symbols.map(({ name, kind }) => [name, kind]);
}

test("names, with what their section tells", () => {
  const bytes = makePe([
    { name: "call", rva: 0x1010 },
    { name: "forwarded", rva: 0x2008 },
  ]);
  assert.equal(symbolsOf(bytes), [
    ["call", "function"],
    ["forwarded", "unknown"],
  ]);
});

test("the machine is told", () => {
  const machineOf = (bytes: Uint8Array): string => {
    const content = readPe(bytes);
    return content.format === "pe" ? content.architecture : content.format;
  };
  assert.is(machineOf(makePe([], 0x8664)), "x86_64");
  assert.is(machineOf(makePe([], 0xaa64)), "aarch64");
  assert.is(machineOf(makePe([], 0x0200)), "other");
});

test("a program is no library", () => {
  const bytes = makePe([{ name: "call", rva: 0x1010 }]);
  bytes[0x97] = 0;
  assert.is(readPe(bytes).format, "none");
});

test("any byte may be any other, and the file may end anywhere", () => {
  const bytes = makePe([{ name: "call", rva: 0x1010 }]);
  for (let at = 2; at < bytes.length; at++) {
    for (const value of [0, 0x7f, 0xff]) {
      const damaged = bytes.slice();
      damaged[at] = value;
      assert.ok(["pe", "none"].includes(readPe(damaged).format));
    }
    assert.ok(["pe", "none"].includes(readPe(bytes.slice(0, at)).format));
  }
});

judge("what mingw links", missingPrograms("x86_64-w64-mingw32-gcc"), () => {
  const folder = makeScratchFolder();
  const path = join(folder, "made.dll");
  writeFileSync(
    join(folder, "made.c"),
    "__declspec(dllexport) int number;\n__declspec(dllexport) int call(void) { return 1; }\nint kept(void) { return 2; }\n",
  );
  const done = run("x86_64-w64-mingw32-gcc", ["-shared", join(folder, "made.c"), "-o", path]);
  assert.is(done.status, 0, done.stderr);
  assert.equal(symbolsOf(readFileSync(path)), [
    ["call", "function"],
    ["number", "variable"],
  ]);
});
