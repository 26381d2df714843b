/**
 * ELF's dynamic symbols: what `dlsym` finds. Read from the program headers (gABI, "Dynamic Section"), as the dynamic
 * linker does; section headers are for linkers and debuggers, and may have been stripped.
 */

import { ByteReader, NameTable } from "./byte-reader.ts";
import {
  type BinaryArchitecture,
  type ExportedSymbol,
  type LibraryContent,
  noLibrary,
  uniqueSymbols,
} from "./library.ts";

/** e_machine of the targets. */
const machines: ReadonlyMap<number, BinaryArchitecture> = new Map([
  [3, "i386"],
  [22, "s390x"],
  [40, "arm"],
  [62, "x86_64"],
  [183, "aarch64"],
  [243, "riscv64"],
]);

const sharedObject = 3;
const segment = { load: 1, dynamic: 2 } as const;
const tag = {
  hash: 4,
  strings: 5,
  symbols: 6,
  stringsSize: 10,
  gnuHash: 0x6ffffef5,
  versions: 0x6ffffff0,
  definitions: 0x6ffffffc,
  definitionCount: 0x6ffffffd,
} as const;

/** A dynamic section has some dozens of entries. */
const mostEntries = 4096;

export function isElf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
}

export function readElf(bytes: Uint8Array): LibraryContent {
  const is64 = bytes[4] === 2;
  const reader = new ByteReader(bytes, bytes[5] === 1);
  const machine = reader.u16(18);
  if (reader.u16(16) !== sharedObject) return noLibrary("it is no shared library");
  const image = readImage(reader, is64);
  const symbols = image === undefined ? [] : readSymbols(image);
  if (image === undefined || reader.isDamaged) return noLibrary("the ELF file is damaged");
  const known = machines.get(machine);
  // Only x86's e_machine tells its size; x32 and riscv32 are for no target.
  const isKnown = known !== undefined && is64 === !["i386", "arm"].includes(known);
  return {
    format: "elf",
    architecture: isKnown ? known : "other",
    symbols: uniqueSymbols(symbols),
    reexported: [],
  };
}

interface LoadedSegment {
  readonly address: number;
  readonly offset: number;
  readonly size: number;
}

interface Image {
  readonly reader: ByteReader;
  readonly is64: boolean;
  readonly segments: readonly LoadedSegment[];
  /** Values of the dynamic section by their tags. */
  readonly dynamic: ReadonlyMap<number, number>;
}

function readImage(reader: ByteReader, is64: boolean): Image | undefined {
  const table = reader.address(is64 ? 32 : 28, is64);
  const entrySize = reader.u16(is64 ? 54 : 42);
  const count = reader.u16(is64 ? 56 : 44);
  const segments: LoadedSegment[] = [];
  let dynamic: ReadonlyMap<number, number> | undefined;
  for (let index = 0; index < count && !reader.isDamaged; index++) {
    const at = table + index * entrySize;
    const kind = reader.u32(at);
    const offset = reader.address(at + (is64 ? 8 : 4), is64);
    const address = reader.address(at + (is64 ? 16 : 8), is64);
    const size = reader.address(at + (is64 ? 32 : 16), is64);
    if (kind === segment.load) segments.push({ address, offset, size });
    // As the loader: there is but one.
    else if (kind === segment.dynamic && dynamic === undefined)
      dynamic = readDynamic(reader, offset, size, is64);
  }
  return dynamic === undefined ? undefined : { reader, is64, segments, dynamic };
}

function readDynamic(
  reader: ByteReader,
  offset: number,
  size: number,
  is64: boolean,
): ReadonlyMap<number, number> {
  const word = is64 ? 8 : 4;
  const values = new Map<number, number>();
  const count = Math.min(Math.floor(size / (2 * word)), mostEntries);
  for (let index = 0; index < count; index++) {
    const at = offset + index * 2 * word;
    const name = reader.address(at, is64);
    if (name === 0) break;
    values.set(name, reader.address(at + word, is64));
  }
  return values;
}

/** Where in the file an address lies; undefined, and damage, where it lies in no segment. */
function offsetOf({ reader, segments }: Image, address: number): number | undefined {
  const found = segments.find((part) => address >= part.address && address < part.address + part.size);
  if (found !== undefined) return address - found.address + found.offset;
  reader.damage();
  return undefined;
}

function place(image: Image, name: number): number | undefined {
  const address = image.dynamic.get(name);
  return address === undefined ? undefined : offsetOf(image, address);
}

function readSymbols(image: Image): ExportedSymbol[] {
  const { reader, is64, dynamic } = image;
  const table = place(image, tag.symbols);
  const strings = place(image, tag.strings);
  if (table === undefined || strings === undefined) return [];
  const names = new NameTable(reader.text(strings, dynamic.get(tag.stringsSize) ?? 0));
  const versions = readVersions(image, names);
  const entrySize = is64 ? 24 : 16;
  const count = Math.min(countSymbols(image), Math.floor((reader.size - table) / entrySize));
  const symbols: ExportedSymbol[] = [];
  for (let index = 1; index < count; index++) {
    const at = table + index * entrySize;
    const info = reader.u8(at + (is64 ? 4 : 12));
    const visibility = reader.u8(at + (is64 ? 5 : 13)) & 3;
    const section = reader.u16(at + (is64 ? 6 : 14));
    if (section === 0 || !isExported(info >> 4, visibility)) continue;
    const version = versions?.ofSymbol(index);
    // The loader gives a version that is not the default one only to who asks for it by name.
    if (version?.isHidden === true) continue;
    const name = names.nameAt(reader.u32(at));
    const kind = kindOf(info & 15);
    if (name === undefined) reader.damage();
    else if (name !== "" && kind !== undefined)
      symbols.push({ name, kind, ...(version?.name === undefined ? {} : { version: version.name }) });
  }
  return symbols;
}

/** STB_GLOBAL, STB_WEAK or STB_GNU_UNIQUE; STV_DEFAULT or STV_PROTECTED. */
function isExported(binding: number, visibility: number): boolean {
  return (binding === 1 || binding === 2 || binding === 10) && (visibility === 0 || visibility === 3);
}

/** By STT_*; undefined for sections and files, which have no place of their own. */
function kindOf(type: number): ExportedSymbol["kind"] | undefined {
  if (type === 2 || type === 10) return "function";
  if (type === 1 || type === 5) return "variable";
  if (type === 6) return "thread-local";
  return type === 0 ? "unknown" : undefined;
}

/** The hash tables tell how many symbols there are: the symbol table itself has no length. */
function countSymbols(image: Image): number {
  const { reader, dynamic } = image;
  const gnu = place(image, tag.gnuHash);
  if (gnu !== undefined) return countByGnuHash(image, gnu);
  const hash = place(image, tag.hash);
  // s390x's 64-bit hash table has entries of 64 bits, alone among the targets (its psABI, "Hash Table").
  const isWide = image.is64 && reader.u16(18) === 22;
  if (hash !== undefined) return isWide ? reader.u64(hash + 8) : reader.u32(hash + 4);
  if (dynamic.has(tag.symbols)) reader.damage();
  return 0;
}

/** The last chain ends with the last symbol. */
function countByGnuHash({ reader, is64 }: Image, table: number): number {
  const bucketCount = reader.u32(table);
  const firstSymbol = reader.u32(table + 4);
  const bloomSize = reader.u32(table + 8);
  const buckets = table + 16 + bloomSize * (is64 ? 8 : 4);
  const chains = buckets + bucketCount * 4;
  let last = 0;
  for (let index = 0; index < bucketCount && !reader.isDamaged; index++) {
    last = Math.max(last, reader.u32(buckets + index * 4));
  }
  if (last < firstSymbol) return firstSymbol;
  while (!reader.isDamaged && (reader.u32(chains + (last - firstSymbol) * 4) & 1) === 0) last++;
  return last + 1;
}

interface SymbolVersions {
  ofSymbol(index: number): { readonly name: string | undefined; readonly isHidden: boolean };
}

/** LSB, "Symbol Versioning". Versions 0 and 1 are "local" and "global", and have no name. */
function readVersions(image: Image, names: NameTable): SymbolVersions | undefined {
  const { reader } = image;
  const table = place(image, tag.versions);
  if (table === undefined) return undefined;
  const byNumber = readDefinitions(image, names);
  return {
    ofSymbol(index: number) {
      const version = reader.u16(table + index * 2);
      const number = version & 0x7fff;
      return {
        name: number < 2 ? undefined : byNumber.get(number),
        isHidden: version >= 0x8000 && number >= 2,
      };
    },
  };
}

function readDefinitions(image: Image, names: NameTable): ReadonlyMap<number, string> {
  const { reader, dynamic } = image;
  const byNumber = new Map<number, string>();
  let at = place(image, tag.definitions);
  const count = Math.min(dynamic.get(tag.definitionCount) ?? 0, mostEntries);
  for (let index = 0; index < count && at !== undefined && !reader.isDamaged; index++) {
    const name = names.nameAt(reader.u32(at + reader.u32(at + 12)));
    if (name !== undefined) byNumber.set(reader.u16(at + 4) & 0x7fff, name);
    const next = reader.u32(at + 16);
    if (next === 0) break;
    at += next;
  }
  return byNumber;
}
