/** ELF's dynamic symbols, of both sizes and byte orders, and against readelf on this machine's own libraries. */

import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { readElf } from "../../src/binary/elf.ts";
import type { LibraryExports } from "../../src/binary/library.ts";
import { type ElfShape, makeElf } from "../support/binaries.ts";
import { missingPrograms, run } from "../support/outside.ts";
import { assert, judge, test } from "../support/test.ts";

const shapes: Readonly<Record<string, ElfShape>> = {
  x86_64: { is64: true, isLittle: true, machine: 62 },
  i386: { is64: false, isLittle: true, machine: 3 },
  aarch64: { is64: true, isLittle: true, machine: 183 },
  arm: { is64: false, isLittle: true, machine: 40 },
  riscv64: { is64: true, isLittle: true, machine: 243 },
  s390x: { is64: true, isLittle: false, machine: 22 },
};
const plain = shapes.x86_64 as ElfShape;

function exportsOf(bytes: Uint8Array): LibraryExports {
  const content = readElf(bytes);
  if (content.format !== "elf") throw new Error(JSON.stringify(content));
  return content;
}

for (const [architecture, shape] of Object.entries(shapes)) {
  test(`${architecture}: functions, variables and thread-local variables`, () => {
    const bytes = makeElf(
      [
        { name: "call", info: 0x12 },
        { name: "data", info: 0x11 },
        { name: "each", info: 0x16 },
        { name: "weak", info: 0x22 },
      ],
      shape,
    );
    const { symbols, ...content } = exportsOf(bytes);
    assert.equal(content, { format: "elf", architecture, reexported: [] });
    assert.equal(
      symbols.map(({ name, kind }) => [name, kind]),
      [
        ["call", "function"],
        ["data", "variable"],
        ["each", "thread-local"],
        ["weak", "function"],
      ],
    );
  });
}

test("what dlsym does not find is no export: undefined, local, hidden, sections", () => {
  const bytes = makeElf(
    [
      { name: "undefined", info: 0x12, section: 0 },
      { name: "local", info: 0x02 },
      { name: "hidden", info: 0x12, visibility: 2 },
      { name: "section", info: 0x13 },
      { name: "protected", info: 0x12, visibility: 3 },
      { name: "indirect", info: 0x1a },
      { name: "unique", info: 0xa1 },
    ],
    plain,
  );
  assert.equal(
    exportsOf(bytes).symbols.map(({ name }) => name),
    ["protected", "indirect", "unique"],
  );
});

test("x32's libraries are not x86_64's", () => {
  const bytes = makeElf([{ name: "f", info: 0x12 }], { ...plain, is64: false });
  assert.is(exportsOf(bytes).architecture, "other");
});

test("a program is no library", () => {
  const bytes = makeElf([], plain);
  bytes[16] = 2;
  assert.equal(readElf(bytes), { format: "none", reason: "it is no shared library" });
});

test("a file that ends anywhere is damaged, and nothing is thrown", () => {
  const bytes = makeElf([{ name: "f", info: 0x12 }], plain);
  for (let size = 4; size < bytes.length; size++) assert.is(readElf(bytes.slice(0, size)).format, "none");
});

test("a count beyond the file ends at its end", () => {
  const bytes = makeElf([{ name: "f", info: 0x12 }], plain);
  new DataView(bytes.buffer).setUint32(0x304, 0xffffffff, true);
  assert.equal(readElf(bytes).format === "elf" && exportsOf(bytes).symbols.length >= 1, true);
});

test("many entries that share a long name take no time without end", () => {
  const name = "n".repeat(60_000);
  const bytes = makeElf(
    [{ name, info: 0x12 }, ...Array.from({ length: 20_000 }, () => ({ name: "", info: 0x12 }))],
    plain,
  );
  const view = new DataView(bytes.buffer);
  // Each name begins one character further into the long one.
  for (let index = 0; index < 20_000; index++) view.setUint32(0x400 + (index + 2) * 24, 2 + index, true);
  const start = performance.now();
  assert.ok(exportsOf(bytes).symbols.length < 20_000);
  assert.ok(performance.now() - start < 5000);
});

test("any byte may be any other", () => {
  const bytes = makeElf([{ name: "f", info: 0x12 }], plain);
  for (let at = 4; at < bytes.length; at++) {
    for (const value of [0, 0x7f, 0xff]) {
      const damaged = bytes.slice();
      damaged[at] = value;
      assert.ok(["elf", "none"].includes(readElf(damaged).format));
    }
  }
});

const systemFolder = `/usr/lib/${process.arch === "x64" ? "x86_64" : "aarch64"}-linux-gnu`;

judge("as readelf says, for libraries of this machine", missingPrograms("readelf"), () => {
  let count = 0;
  const files = readdirSync(systemFolder).filter((name) => /\.so\.\d+$/.test(name));
  for (const path of files.slice(0, 60).map((name) => realpathSync(join(systemFolder, name)))) {
    const content = readElf(readFileSync(path));
    if (content.format !== "elf") continue;
    const ours = content.symbols.map(({ name, version }) =>
      version === undefined || version === name ? name : `${name}@@${version}`,
    );
    assert.equal(ours.sort(), exportsByReadelf(path), path);
    count += ours.length;
  }
  assert.ok(count > 1000, `only ${count} symbols were compared`);
});

function exportsByReadelf(path: string): readonly string[] {
  const { stdout } = run("readelf", ["--dyn-syms", "-W", path]);
  const found = new Set<string>();
  for (const line of stdout.split("\n")) {
    const [number = "", , , type = "", binding = "", visibility = "", section, name = ""] = line
      .trim()
      .split(/\s+/);
    if (!/^\d+:$/.test(number) || section === "UND" || ["SECTION", "FILE"].includes(type)) continue;
    if (!["GLOBAL", "WEAK", "UNIQUE"].includes(binding) || !["DEFAULT", "PROTECTED"].includes(visibility))
      continue;
    // One "@" is a version that only who names it finds.
    if (name !== "" && !/[^@]@[^@]/.test(name)) found.add(name);
  }
  return [...found].sort();
}
