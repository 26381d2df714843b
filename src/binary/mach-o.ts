/**
 * Mach-O's exports: the trie of dyld where there is one, the symbol table where not. Of a universal file the slice of the
 * target is read. Formats are those of <mach-o/loader.h>, <mach-o/fat.h> and <mach-o/nlist.h>.
 */

import { ByteReader, NameTable } from "./byte-reader.ts";
import {
  type BinaryArchitecture,
  type ExportedSymbol,
  type LibraryContent,
  noLibrary,
  uniqueSymbols,
} from "./library.ts";

const processors: ReadonlyMap<number, BinaryArchitecture> = new Map([
  [7, "i386"],
  [12, "arm"],
  [0x01000007, "x86_64"],
  [0x0100000c, "aarch64"],
]);

const command = {
  symbols: 0x2,
  reexport: 0x8000001f,
  dyldInfo: 0x22,
  dyldInfoOnly: 0x80000022,
  exportsTrie: 0x80000033,
} as const;

const thinMagics: ReadonlySet<number> = new Set([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe]);
const fatMagic = 0xcafebabe;
const fatMagic64 = 0xcafebabf;
/** MH_DYLIB, MH_BUNDLE and MH_DYLIB_STUB. */
const libraryKinds: ReadonlySet<number> = new Set([6, 8, 9]);

/** Java's class files begin like universal ones, with a version of at least 45 where those have the number of slices. */
const mostSlices = 40;
const longestName = 64 * 1024;

export function isMachO(bytes: Uint8Array): boolean {
  if (bytes.length < 8) return false;
  const magic = new ByteReader(bytes, false).u32(0);
  return thinMagics.has(magic) || isFat(magic);
}

function isFat(magic: number): boolean {
  return magic === fatMagic || magic === fatMagic64;
}

/** `wanted` chooses the slice of a universal file; undefined takes the first. */
export function readMachO(bytes: Uint8Array, wanted: string | undefined): LibraryContent {
  const reader = new ByteReader(bytes, false);
  const magic = reader.u32(0);
  if (!isFat(magic)) return readThin(bytes);
  const count = reader.u32(4);
  if (count > mostSlices) return noLibrary("it is no library");
  const is64 = magic === fatMagic64;
  for (let index = 0; index < count; index++) {
    const at = 8 + index * (is64 ? 32 : 20);
    const architecture = processors.get(reader.u32(at));
    const offset = reader.address(at + 8, is64);
    const size = reader.address(at + (is64 ? 16 : 12), is64);
    if (wanted !== undefined && architecture !== wanted) continue;
    if (reader.isDamaged || offset + size > reader.size) return noLibrary("the universal file is damaged");
    return readThin(bytes.subarray(offset, offset + size));
  }
  return noLibrary(reader.isDamaged ? "the universal file is damaged" : `it has no code for ${wanted}`);
}

function readThin(bytes: Uint8Array): LibraryContent {
  const first = new ByteReader(bytes, false).u32(0);
  if (!thinMagics.has(first)) return noLibrary("it is no library");
  const isLittle = first === 0xcefaedfe || first === 0xcffaedfe;
  const is64 = first === 0xfeedfacf || first === 0xcffaedfe;
  const reader = new ByteReader(bytes, isLittle);
  if (!libraryKinds.has(reader.u32(12))) return noLibrary("it is no shared library");
  const tables = readCommands(reader, is64);
  const symbols =
    tables.trie === undefined ? readSymbolTable(reader, tables, is64) : readTrie(reader, ...tables.trie);
  if (reader.isDamaged) return noLibrary("the Mach-O file is damaged");
  return {
    format: "mach-o",
    architecture: processors.get(reader.u32(4)) ?? "other",
    symbols: uniqueSymbols(symbols),
    reexported: tables.reexported,
  };
}

interface Tables {
  trie: readonly [offset: number, size: number] | undefined;
  symbols: { readonly offset: number; readonly count: number; readonly strings: readonly [number, number] };
  readonly reexported: string[];
}

function readCommands(reader: ByteReader, is64: boolean): Tables {
  const tables: Tables = {
    trie: undefined,
    symbols: { offset: 0, count: 0, strings: [0, 0] },
    reexported: [],
  };
  let at = is64 ? 32 : 28;
  // Each command has 8 bytes at least, so that the file's size bounds their number.
  for (let left = reader.u32(16); left > 0 && !reader.isDamaged; left--) {
    const size = reader.u32(at + 4);
    if (size < 8) reader.damage();
    readCommand(reader, at, size, tables);
    at += size;
  }
  return tables;
}

function readCommand(reader: ByteReader, at: number, size: number, tables: Tables): void {
  const kind = reader.u32(at);
  if (kind === command.symbols) {
    tables.symbols = {
      offset: reader.u32(at + 8),
      count: reader.u32(at + 12),
      strings: [reader.u32(at + 16), reader.u32(at + 20)],
    };
  } else if (kind === command.exportsTrie) tables.trie = [reader.u32(at + 8), reader.u32(at + 12)];
  else if (kind === command.dyldInfo || kind === command.dyldInfoOnly) {
    tables.trie = [reader.u32(at + 40), reader.u32(at + 44)];
  } else if (kind === command.reexport) {
    const from = reader.u32(at + 8);
    const name = new NameTable(`${reader.text(at + from, Math.max(0, size - from))}\0`).nameAt(0);
    if (name !== undefined && name !== "") tables.reexported.push(name);
  }
}

/** A node: its own size and data, the number of its branches, and of each the text and the offset of another node. */
function readTrie(reader: ByteReader, start: number, size: number): ExportedSymbol[] {
  const symbols: ExportedSymbol[] = [];
  if (size === 0) return symbols;
  const trie = new Trie(reader, start, size);
  const pending: { readonly offset: number; readonly prefix: string }[] = [{ offset: 0, prefix: "" }];
  // dyld's tries are trees: a node that is met twice leads in circles, or makes names without end.
  const visited = new Set<number>();
  for (let node = pending.pop(); node !== undefined && !reader.isDamaged; node = pending.pop()) {
    const { offset, prefix } = node;
    if (visited.has(offset) || prefix.length > longestName) {
      reader.damage();
      break;
    }
    visited.add(offset);
    trie.at = offset;
    const dataSize = trie.number();
    const branches = trie.at + dataSize;
    if (dataSize > 0 && prefix !== "")
      symbols.push({ name: cName(prefix), kind: kindOfFlags(trie.number()) });
    trie.at = branches;
    const found: { offset: number; prefix: string }[] = [];
    for (let left = trie.byte(); left > 0; left--) {
      const text = trie.text();
      found.push({ offset: trie.number(), prefix: prefix + text });
    }
    pending.push(...found.reverse());
  }
  return symbols;
}

/** EXPORT_SYMBOL_FLAGS_KIND: regular, thread-local, absolute. Regular ones may be code or data. */
function kindOfFlags(flags: number): ExportedSymbol["kind"] {
  return (flags & 3) === 1 ? "thread-local" : "unknown";
}

function cName(name: string): string {
  return name.startsWith("_") ? name.slice(1) : name;
}

class Trie {
  at = 0;
  readonly #reader: ByteReader;
  readonly #start: number;
  readonly #text: string;

  constructor(reader: ByteReader, start: number, size: number) {
    this.#reader = reader;
    this.#start = start;
    this.#text = reader.text(start, size);
  }

  byte(): number {
    if (this.at >= this.#text.length) this.#reader.damage();
    return this.#reader.u8(this.#start + this.at++);
  }

  /** ULEB128, of at most 32 bits: no offset in a file of ours has more. */
  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    // An address or flags of 64 bits, which nobody asks for.
    while (this.byte() >= 0x80 && !this.#reader.isDamaged);
    return value;
  }

  text(): string {
    const end = this.#text.indexOf("\0", this.at);
    if (end < 0) this.#reader.damage();
    const text = this.#text.slice(this.at, end < 0 ? this.at : end);
    this.at = end + 1;
    return text;
  }
}

/** N_EXT without N_PEXT, defined or indirect, and no debugger's entry (<mach-o/nlist.h>). */
function readSymbolTable(reader: ByteReader, { symbols }: Tables, is64: boolean): ExportedSymbol[] {
  const entrySize = is64 ? 16 : 12;
  const names = new NameTable(reader.text(...symbols.strings));
  const count = Math.min(symbols.count, Math.floor(reader.size / entrySize));
  const found: ExportedSymbol[] = [];
  for (let index = 0; index < count && !reader.isDamaged; index++) {
    const at = symbols.offset + index * entrySize;
    const type = reader.u8(at + 4);
    const isExternal = (type & 0xe0) === 0 && (type & 0x11) === 0x01 && (type & 0x0e) !== 0;
    if (!isExternal) continue;
    const name = names.nameAt(reader.u32(at));
    if (name === undefined) reader.damage();
    else if (name !== "") found.push({ name: cName(name), kind: "unknown" });
  }
  return found;
}
