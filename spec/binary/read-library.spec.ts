/** Each format is told from its first bytes. */

import { readLibrary } from "../../src/binary/read-library.ts";
import { makeArchive, makeElf, makeMachO, makePe } from "../support/binaries.ts";
import { assert, test } from "../support/test.ts";

const utf8 = new TextEncoder();

test("every format finds its reader", () => {
  const elf = makeElf([{ name: "f", info: 0x12 }], { is64: true, isLittle: true, machine: 62 });
  const formats = [
    elf,
    makeMachO(["_f"], 0x01000007),
    makePe([{ name: "f", rva: 0x1000 }]),
    makeArchive(["__imp_f"]),
    utf8.encode("INPUT(libf.so.6)"),
    utf8.encode("--- !tapi-tbd\nexports:\n  - symbols: [ _f ]\n"),
  ].map((bytes) => readLibrary(bytes).format);
  assert.equal(formats, ["elf", "mach-o", "pe", "import-library", "linker-script", "text-stub"]);
});

test("what is none of them is no library", () => {
  for (const bytes of [new Uint8Array(), new Uint8Array(1000), utf8.encode("#include <z.h>\n")])
    assert.is(readLibrary(bytes).format, "none");
});
