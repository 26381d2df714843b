/** Windows' import libraries. */

import { existsSync, readFileSync } from "node:fs";
import { isArchive, readImportLibrary } from "../../src/binary/import-library.ts";
import { makeArchive } from "../support/binaries.ts";
import { assert, judge, test } from "../support/test.ts";

function namesOf(bytes: Uint8Array): readonly string[] {
  const content = readImportLibrary(bytes);
  if (content.format !== "import-library") throw new Error(JSON.stringify(content));
  return content.symbols.map(({ name }) => name);
}

test("what is imported, and not what only helps with it", () => {
  const bytes = makeArchive(["call", "__imp_call", "__IMPORT_DESCRIPTOR_z", "__imp_data"]);
  assert.ok(isArchive(bytes));
  assert.equal(namesOf(bytes), ["call", "data"]);
});

test("i386's decorations are not the name's", () => {
  const bytes = makeArchive(["__imp__plain", "__imp__standard@12"], 0x014c);
  assert.equal(namesOf(bytes), ["plain", "standard"]);
});

test("an archive of objects is a static library", () => {
  assert.equal(readImportLibrary(makeArchive(["call"])), {
    format: "none",
    reason: "it is a static library",
  });
});

test("any byte may be any other, and the file may end anywhere", () => {
  const bytes = makeArchive(["__imp_call"]);
  for (let at = 8; at < bytes.length; at++) {
    for (const value of [0, 0x39, 0xff]) {
      const damaged = bytes.slice();
      damaged[at] = value;
      assert.ok(["import-library", "none"].includes(readImportLibrary(damaged).format));
    }
    assert.ok(["import-library", "none"].includes(readImportLibrary(bytes.slice(0, at)).format));
  }
});

const kernel = "/usr/x86_64-w64-mingw32/lib/libkernel32.a";

judge("mingw's kernel32", existsSync(kernel) ? undefined : `${kernel} is not installed`, () => {
  const names = namesOf(readFileSync(kernel));
  assert.ok(names.includes("CreateFileW") && names.includes("GetProcAddress"));
  assert.is(readImportLibrary(readFileSync(kernel)).format, "import-library");
});
