/** Mach-O: tries, old symbol tables, universal files, re-exports. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LibraryExports } from "../../src/binary/library.ts";
import { isMachO, readMachO } from "../../src/binary/mach-o.ts";
import { makeFat, makeMachO, makeOldMachO } from "../support/binaries.ts";
import { findProgram, makeScratchFolder, run } from "../support/outside.ts";
import { assert, judge, test } from "../support/test.ts";

const [x86, arm] = [0x01000007, 0x0100000c];

function exportsOf(bytes: Uint8Array, wanted?: string): LibraryExports {
  const content = readMachO(bytes, wanted);
  if (content.format !== "mach-o") throw new Error(JSON.stringify(content));
  return content;
}

function namesOf(bytes: Uint8Array, wanted?: string): readonly string[] {
  return exportsOf(bytes, wanted).symbols.map(({ name }) => name);
}

test("names of the trie, without their underscore", () => {
  const library = exportsOf(makeMachO(["_open", "_close", "bare"], arm));
  assert.is(library.architecture, "aarch64");
  assert.equal(
    library.symbols.map(({ name }) => name),
    ["open", "close", "bare"],
  );
});

test("the trie of LC_DYLD_INFO_ONLY", () => {
  assert.equal(namesOf(makeMachO(["_open"], x86, [], true)), ["open"]);
});

test("libraries that it re-exports", () => {
  const names = ["/usr/lib/system/libcache.dylib", "@rpath/libother.dylib"];
  assert.equal(exportsOf(makeMachO(["_f"], x86, names)).reexported, names);
});

test("without a trie, external symbols of the symbol table", () => {
  const bytes = makeOldMachO([
    { name: "_defined", type: 0x0f },
    { name: "_undefined", type: 0x01 },
    { name: "_private", type: 0x1f },
    { name: "_local", type: 0x0e },
    { name: "_debug", type: 0x2f },
    { name: "_absolute", type: 0x03 },
    { name: "_indirect", type: 0x0b },
  ]);
  assert.equal(namesOf(bytes), ["defined", "absolute", "indirect"]);
});

test("a universal file is read for the target", () => {
  const bytes = makeFat([
    { processor: x86, bytes: makeMachO(["_intel"], x86) },
    { processor: arm, bytes: makeMachO(["_apple"], arm) },
  ]);
  assert.ok(isMachO(bytes));
  assert.equal(namesOf(bytes, "aarch64"), ["apple"]);
  assert.equal(namesOf(bytes, "x86_64"), ["intel"]);
  assert.equal(readMachO(bytes, "riscv64"), { format: "none", reason: "it has no code for riscv64" });
});

test("Java's class files begin like a universal file", () => {
  const bytes = new Uint8Array(64);
  bytes.set([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52]);
  assert.is(readMachO(bytes, undefined).format, "none");
});

test("an object file is no library", () => {
  const bytes = makeMachO(["_f"], x86);
  bytes[12] = 1;
  assert.is(readMachO(bytes, undefined).format, "none");
});

test("a trie that leads in circles ends", () => {
  const bytes = makeMachO(["_a"], x86);
  // The branch of the root leads to the root.
  bytes[bytes.length - 6] = 0x80;
  assert.equal(readMachO(bytes, undefined), { format: "none", reason: "the Mach-O file is damaged" });
});

test("any byte may be any other, and the file may end anywhere", () => {
  for (const bytes of [makeMachO(["_f", "_g"], x86, ["lib"]), makeOldMachO([{ name: "_f", type: 0x0f }])]) {
    for (let at = 4; at < bytes.length; at++) {
      for (const value of [0, 0x7f, 0xff]) {
        const damaged = bytes.slice();
        damaged[at] = value;
        assert.ok(["mach-o", "none"].includes(readMachO(damaged, undefined).format));
      }
      assert.is(readMachO(bytes.slice(0, at), undefined).format, "none");
    }
  }
});

const objdump = ["llvm-objdump", "llvm-objdump-14"].find((name) => findProgram(name) !== undefined);

judge("our own fixtures are Mach-O to others", objdump === undefined ? "no llvm-objdump" : undefined, () => {
  const path = join(makeScratchFolder(), "libx.dylib");
  writeFileSync(path, makeMachO(["_open", "_close"], x86, ["/usr/lib/liby.dylib"], true));
  const { stdout } = run(objdump as string, ["--macho", "--private-headers", path]);
  assert.match(stdout, /LC_REEXPORT_DYLIB[^L]*\/usr\/lib\/liby\.dylib/);
  const trie = run(objdump as string, ["--macho", "--exports-trie", path]).stdout;
  assert.equal(trie.match(/\b_\w+$/gm), ["_open", "_close"]);
});
