/** PE's export directory ("PE Format", .edata): the names that `GetProcAddress` finds. */

import { ByteReader } from "./byte-reader.ts";
import {
  type BinaryArchitecture,
  type ExportedSymbol,
  type LibraryContent,
  mostText,
  noLibrary,
  uniqueSymbols,
} from "./library.ts";

/** IMAGE_FILE_MACHINE_*. */
const machines: ReadonlyMap<number, BinaryArchitecture> = new Map([
  [0x014c, "i386"],
  [0x01c4, "arm"],
  [0x8664, "x86_64"],
  [0xaa64, "aarch64"],
]);

const isLibrary = 0x2000;
const isCode = 0x20;
/** The loader takes 96 sections. */
const mostSections = 96;
/** Names are addressed by ordinals of 16 bits. */
const mostNames = 65536;
const longestName = 4096;

export function isPe(bytes: Uint8Array): boolean {
  return bytes[0] === 0x4d && bytes[1] === 0x5a;
}

export function readPe(bytes: Uint8Array): LibraryContent {
  const reader = new ByteReader(bytes, true);
  const header = reader.u32(0x3c);
  if (reader.u32(header) !== 0x00004550) return noLibrary("it is no shared library");
  const characteristics = reader.u16(header + 22);
  if ((characteristics & isLibrary) === 0) return noLibrary("it is no shared library");
  const optional = header + 24;
  const magic = reader.u16(optional);
  const directories = optional + (magic === 0x20b ? 112 : 96);
  const sections = readSections(reader, header);
  const count = reader.u32(directories - 4);
  const address = count === 0 ? 0 : reader.u32(directories);
  const symbols = address === 0 ? [] : readExports(reader, sections, address);
  if (reader.isDamaged) return noLibrary("the PE file is damaged");
  return {
    format: "pe",
    architecture: machines.get(reader.u16(header + 4)) ?? "other",
    symbols: uniqueSymbols(symbols),
    reexported: [],
  };
}

interface Section {
  readonly address: number;
  readonly size: number;
  readonly offset: number;
  readonly isCode: boolean;
}

function readSections(reader: ByteReader, header: number): readonly Section[] {
  const count = Math.min(reader.u16(header + 6), mostSections);
  const table = header + 24 + reader.u16(header + 20);
  return Array.from({ length: count }, (_, index) => {
    const at = table + index * 40;
    return {
      address: reader.u32(at + 12),
      size: Math.max(reader.u32(at + 8), reader.u32(at + 16)),
      offset: reader.u32(at + 20),
      isCode: (reader.u32(at + 36) & isCode) !== 0,
    };
  });
}

function sectionOf(sections: readonly Section[], address: number): Section | undefined {
  return sections.find((section) => address >= section.address && address < section.address + section.size);
}

function readExports(reader: ByteReader, sections: readonly Section[], directory: number): ExportedSymbol[] {
  const offsetOf = (address: number): number => {
    const section = sectionOf(sections, address);
    if (section === undefined) reader.damage();
    return section === undefined ? 0 : address - section.address + section.offset;
  };
  const at = offsetOf(directory);
  const nameCount = Math.min(reader.u32(at + 24), mostNames);
  if (nameCount === 0) return [];
  const addresses = offsetOf(reader.u32(at + 28));
  const names = offsetOf(reader.u32(at + 32));
  const ordinals = offsetOf(reader.u32(at + 36));
  const symbols: ExportedSymbol[] = [];
  let length = 0;
  for (let index = 0; index < nameCount && length < mostText && !reader.isDamaged; index++) {
    const name = readName(reader, offsetOf(reader.u32(names + index * 4)));
    length += name.length;
    const address = reader.u32(addresses + reader.u16(ordinals + index * 2) * 4);
    // A forwarder's address is that of a text in the directory itself: it may stand for anything.
    const isForwarder = sectionOf(sections, address) === sectionOf(sections, directory);
    const kind = isForwarder
      ? "unknown"
      : sectionOf(sections, address)?.isCode === true
        ? "function"
        : "variable";
    if (name !== "") symbols.push({ name, kind });
  }
  return symbols;
}

function readName(reader: ByteReader, offset: number): string {
  let length = 0;
  while (length < longestName && reader.u8(offset + length) !== 0) length++;
  return reader.text(offset, length);
}
