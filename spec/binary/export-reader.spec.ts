/** What stands behind a library's name: scripts, re-exports, files that are passed over. */

import { ExportReader } from "../../src/binary/export-reader.ts";
import { LibrarySearch } from "../../src/binary/search.ts";
import { DiagnosticBag } from "../../src/diagnostics/bag.ts";
import { completeOptions } from "../../src/options.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import type { Target } from "../../src/target/target.ts";
import { findTarget } from "../../src/target/targets.ts";
import { makeElf, makeMachO } from "../support/binaries.ts";
import { assert, test } from "../support/test.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

function elf(name: string, machine = 62): Uint8Array {
  return makeElf([{ name, info: 0x12 }], { is64: true, isLittle: true, machine });
}

function read(
  name: string,
  files: Files,
  triple = "x86_64-linux-gnu",
): { names: readonly string[] | undefined; said: readonly string[] } {
  const bag = new DiagnosticBag();
  const host = createMemoryHost(files);
  const options = completeOptions({ libraryDirectories: ["/l"] });
  const search = new LibrarySearch(options, findTarget(triple) as Target, host);
  const names = new ExportReader(search, bag).exportsOf(name);
  return { names: names && [...names], said: bag.diagnostics.map(({ message }) => message) };
}

test("all files of a linker script", () => {
  const files = { "/l/libn.so": "INPUT(libn.so.6 -lt)", "/l/libn.so.6": elf("n"), "/l/libt.so": elf("t") };
  assert.equal(read("n", files).names, ["n", "t"]);
});

test("scripts that name each other end", () => {
  const files = {
    "/l/liba.so": "INPUT(-lb)",
    "/l/libb.so": "INPUT(-la libc.so.6)",
    "/l/libc.so.6": elf("c"),
  };
  assert.equal(read("a", files).names, ["c"]);
});

test("what is for another machine, or no library, is passed over with a note", () => {
  const files = { "/l/libz.so": elf("arm", 183), "/lib/libz.so": "text", "/usr/lib/libz.so": elf("z") };
  assert.equal(read("z", files), {
    names: ["z"],
    said: [
      "`/l/libz.so` is passed over: it is for aarch64",
      "`/lib/libz.so` is passed over: it is no library",
    ],
  });
});

test("nothing that can be read is no library", () => {
  assert.is(read("z", { "/l/libz.so": "" }).names, undefined);
});

test("what is re-exported belongs to it, by its stub where it is on no disk", () => {
  const files = {
    "/l/libz.dylib": makeMachO(["_z"], 0x0100000c, ["/usr/lib/system/liby.dylib", "/usr/lib/libx.dylib"]),
    "/usr/lib/system/liby.dylib": makeMachO(["_y"], 0x0100000c),
    "/usr/lib/libx.tbd": "--- !tapi-tbd\nexports:\n  - symbols: [ _x ]\n",
  };
  assert.equal(read("z", files, "arm64-apple-darwin").names, ["z", "y", "x"]);
});
