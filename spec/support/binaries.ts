/** Small libraries, byte by byte: what compilers of other systems make, where there are none of them. */

/** Bytes with numbers put into them. */
export class ByteWriter {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  readonly #isLittle: boolean;

  constructor(size: number, isLittle: boolean) {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
    this.#isLittle = isLittle;
  }

  u8(offset: number, ...values: readonly number[]): void {
    this.bytes.set(values, offset);
  }

  u16(offset: number, value: number): void {
    this.#view.setUint16(offset, value, this.#isLittle);
  }

  u32(offset: number, ...values: readonly number[]): void {
    values.forEach((value, index) => {
      this.#view.setUint32(offset + index * 4, value, this.#isLittle);
    });
  }

  word(offset: number, value: number, is64: boolean): void {
    if (is64) this.#view.setBigUint64(offset, BigInt(value), this.#isLittle);
    else this.u32(offset, value);
  }

  text(offset: number, text: string): void {
    for (let at = 0; at < text.length; at++) this.u8(offset + at, text.charCodeAt(at));
  }
}

export interface ElfShape {
  readonly is64: boolean;
  readonly isLittle: boolean;
  readonly machine: number;
}

/** Symbols of an ELF file, with the bytes that decide: info is binding << 4 | type. */
export interface ElfSymbol {
  readonly name: string;
  readonly info: number;
  readonly visibility?: number;
  readonly section?: number;
}

/** A shared object with one segment, a dynamic section and a DT_HASH; addresses are 0x1000 more than offsets. */
export function makeElf(symbols: readonly ElfSymbol[], { is64, isLittle, machine }: ElfShape): Uint8Array {
  const names = `\0${symbols.map(({ name }) => `${name}\0`).join("")}`;
  const [dynamicAt, hashAt, symbolsAt] = [0x200, 0x300, 0x400];
  const entry = is64 ? 24 : 16;
  const stringsAt = symbolsAt + (symbols.length + 1) * entry;
  const writer = new ByteWriter(stringsAt + names.length, isLittle);
  const base = 0x1000;
  writer.u8(0, 0x7f, 0x45, 0x4c, 0x46, is64 ? 2 : 1, isLittle ? 1 : 2, 1);
  writer.u16(16, 3);
  writer.u16(18, machine);
  writer.word(is64 ? 32 : 28, 0x40, is64);
  writer.u16(is64 ? 54 : 42, is64 ? 56 : 32);
  writer.u16(is64 ? 56 : 44, 2);
  const segment = (at: number, kind: number, offset: number, size: number): void => {
    writer.u32(at, kind);
    writer.word(at + (is64 ? 8 : 4), offset, is64);
    writer.word(at + (is64 ? 16 : 8), base + offset, is64);
    writer.word(at + (is64 ? 32 : 16), size, is64);
  };
  segment(0x40, 1, 0, writer.bytes.length);
  segment(0x40 + (is64 ? 56 : 32), 2, dynamicAt, 0x80);
  const word = is64 ? 8 : 4;
  const isWideHash = is64 && machine === 22;
  [
    [4, base + hashAt],
    [5, base + stringsAt],
    [6, base + symbolsAt],
    [10, names.length],
  ].forEach(([tag = 0, value = 0], index) => {
    writer.word(dynamicAt + index * 2 * word, tag, is64);
    writer.word(dynamicAt + (index * 2 + 1) * word, value, is64);
  });
  writer.word(hashAt + (isWideHash ? 8 : 4), symbols.length + 1, isWideHash);
  let nameAt = 1;
  symbols.forEach(({ name, info, visibility = 0, section = 1 }, index) => {
    const at = symbolsAt + (index + 1) * entry;
    writer.u32(at, nameAt);
    writer.u8(at + (is64 ? 4 : 12), info, visibility);
    writer.u16(at + (is64 ? 6 : 14), section);
    nameAt += name.length + 1;
  });
  writer.text(stringsAt, names);
  return writer.bytes;
}

/** A 64-bit dylib with an export trie of one level: each name is an edge of the root. `isInfo` has LC_DYLD_INFO_ONLY tell where it is. */
export function makeMachO(
  names: readonly string[],
  processor: number,
  reexports: readonly string[] = [],
  isInfo = false,
): Uint8Array {
  const trie = makeTrie(names);
  // LC_ID_DYLIB, then LC_REEXPORT_DYLIB; both have a name behind 24 bytes.
  const commands = [
    { kind: 0xd, name: "libx.dylib" },
    ...reexports.map((name) => ({ kind: 0x8000001f, name })),
  ];
  const sizeOf = ({ name }: { readonly name: string }): number => 24 + Math.ceil((name.length + 1) / 8) * 8;
  const trieAt = 32 + commands.reduce((sum, one) => sum + sizeOf(one), isInfo ? 48 : 16);
  const writer = new ByteWriter(trieAt + trie.length, true);
  writer.u32(0, 0xfeedfacf, processor, 0, 6, commands.length + 1, trieAt - 32);
  let at = 32;
  for (const one of commands) {
    writer.u32(at, one.kind, sizeOf(one), 24);
    writer.text(at + 24, one.name);
    at += sizeOf(one);
  }
  if (isInfo) writer.u32(at, 0x80000022, 48, 0, 0, 0, 0, 0, 0, 0, 0, trieAt, trie.length);
  else writer.u32(at, 0x80000033, 16, trieAt, trie.length);
  writer.bytes.set(trie, trieAt);
  return writer.bytes;
}

function makeTrie(names: readonly string[]): Uint8Array {
  const edges = names.reduce((sum, name) => sum + name.length + 3, 2);
  const writer = new ByteWriter(edges + names.length * 4, true);
  writer.u8(0, 0, names.length);
  let at = 2;
  names.forEach((name, index) => {
    writer.text(at, name);
    const node = edges + index * 4;
    // ULEB128 of two bytes, whatever the number.
    writer.u8(at + name.length + 1, (node & 0x7f) | 0x80, node >> 7);
    at += name.length + 3;
    // Two bytes of data: flags (regular) and an address; no branch.
    writer.u8(node, 2, 0, 0, 0);
  });
  return writer.bytes;
}

/** A 64-bit dylib without a trie: `type` is n_type of <mach-o/nlist.h>. */
export function makeOldMachO(
  symbols: readonly { readonly name: string; readonly type: number }[],
): Uint8Array {
  const names = `\0${symbols.map(({ name }) => `${name}\0`).join("")}`;
  const symbolsAt = 32 + 24;
  const stringsAt = symbolsAt + symbols.length * 16;
  const writer = new ByteWriter(stringsAt + names.length, true);
  writer.u32(0, 0xfeedfacf, 0x01000007, 0, 6, 1, 24);
  writer.u32(32, 2, 24, symbolsAt, symbols.length, stringsAt, names.length);
  let nameAt = 1;
  symbols.forEach(({ name, type }, index) => {
    writer.u32(symbolsAt + index * 16, nameAt);
    writer.u8(symbolsAt + index * 16 + 4, type, 1);
    nameAt += name.length + 1;
  });
  writer.text(stringsAt, names);
  return writer.bytes;
}

/** A universal file of slices. */
export function makeFat(
  slices: readonly { readonly processor: number; readonly bytes: Uint8Array }[],
): Uint8Array {
  const size = slices.reduce((sum, { bytes }) => sum + bytes.length, 4096);
  const writer = new ByteWriter(size, false);
  writer.u32(0, 0xcafebabe, slices.length);
  let offset = 4096;
  slices.forEach(({ processor, bytes }, index) => {
    writer.u32(8 + index * 20, processor, 0, offset, bytes.length, 12);
    writer.bytes.set(bytes, offset);
    offset += bytes.length;
  });
  return writer.bytes;
}

/** A PE32+ library: section 1 is code, section 2 has the export directory. `rva` is an export's address. */
export function makePe(
  symbols: readonly { readonly name: string; readonly rva: number }[],
  machine = 0x8664,
): Uint8Array {
  const directory = 0x400;
  const names = directory + 40 + symbols.length * 10;
  const writer = new ByteWriter(
    names + symbols.reduce((sum, { name }) => sum + name.length + 1, 0) + 16,
    true,
  );
  const rvaOf = (offset: number): number => offset - directory + 0x2000;
  writer.u8(0, 0x4d, 0x5a);
  writer.u32(0x3c, 0x80);
  writer.u32(0x80, 0x00004550);
  writer.u16(0x84, machine);
  writer.u16(0x86, 2);
  writer.u16(0x94, 240);
  writer.u16(0x96, 0x2022);
  writer.u16(0x98, 0x20b);
  writer.u32(0x98 + 108, 16, rvaOf(directory), 0x1000);
  const section = (index: number, address: number, offset: number, flags: number): void => {
    const at = 0x98 + 240 + index * 40;
    writer.u32(at + 8, 0x1000, address, 0x1000, offset);
    writer.u32(at + 36, flags);
  };
  section(0, 0x1000, 0x300, 0x60000020);
  section(1, 0x2000, directory, 0x40000040);
  const addresses = directory + 40;
  const pointers = addresses + symbols.length * 4;
  const ordinals = pointers + symbols.length * 4;
  writer.u32(directory + 24, symbols.length, rvaOf(addresses), rvaOf(pointers), rvaOf(ordinals));
  let nameAt = names;
  symbols.forEach(({ name, rva }, index) => {
    writer.u32(addresses + index * 4, rva);
    writer.u32(pointers + index * 4, rvaOf(nameAt));
    writer.u16(ordinals + index * 2, index);
    writer.text(nameAt, name);
    nameAt += name.length + 1;
  });
  return writer.bytes;
}

/** An archive with an index and one short import object. */
export function makeArchive(names: readonly string[], machine = 0x8664): Uint8Array {
  const index = names.map((name) => `${name}\0`).join("");
  const indexSize = 4 + names.length * 4 + index.length;
  const member = 8 + 60 + indexSize + (indexSize & 1);
  const writer = new ByteWriter(member + 60 + 20, false);
  const header = (at: number, name: string, size: number): void =>
    writer.text(at, `${name.padEnd(48)}${String(size).padEnd(10)}\`\n`);
  writer.text(0, "!<arch>\n");
  header(8, "/", indexSize);
  writer.u32(68, names.length, ...names.map(() => member));
  writer.text(72 + names.length * 4, index);
  header(member, "z.dll/", 20);
  writer.u8(member + 60, 0, 0, 0xff, 0xff, 0, 0, machine & 0xff, machine >> 8);
  return writer.bytes;
}
