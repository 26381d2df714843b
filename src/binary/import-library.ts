/**
 * Windows' import libraries (`libz.dll.a`, `kernel32.lib`): an archive whose index names each imported symbol with
 * `__imp_` before it ("PE Format", "Archive (Library) File Format", "First Linker Member").
 */

import { ByteReader } from "./byte-reader.ts";
import { type BinaryArchitecture, type LibraryContent, noLibrary, uniqueSymbols } from "./library.ts";

const magic = "!<arch>\n";
const headerSize = 60;
const importMark = "__imp_";

export function isArchive(bytes: Uint8Array): boolean {
  return new ByteReader(bytes.subarray(0, 8), false).text(0, Math.min(8, bytes.length)) === magic;
}

export function readImportLibrary(bytes: Uint8Array): LibraryContent {
  const reader = new ByteReader(bytes, false);
  const header = reader.text(magic.length, headerSize);
  if (header.slice(0, 16).trimEnd() !== "/") return noLibrary("it is an archive without an index");
  const size = Number.parseInt(header.slice(48, 58), 10);
  const index = magic.length + headerSize;
  const count = reader.u32(index);
  const text = Number.isSafeInteger(size) ? reader.text(index + 4 + count * 4, size - 4 - count * 4) : "";
  if (reader.isDamaged || !Number.isSafeInteger(size)) return noLibrary("the archive's index is damaged");
  const architecture = architectureOf(reader, index + 4);
  const names = text.split("\0").filter((name) => name.startsWith(importMark));
  if (names.length === 0) return noLibrary("it is a static library");
  const cName = (name: string): string => {
    const plain = name.slice(importMark.length);
    // i386's C names have an underscore before them, and stdcall's the size of their arguments behind.
    return architecture === "i386" ? plain.replace(/^_/, "").replace(/@\d+$/, "") : plain;
  };
  return {
    format: "import-library",
    architecture,
    symbols: uniqueSymbols(names.map((name) => ({ name: cName(name), kind: "unknown" as const }))),
    reexported: [],
  };
}

const machines: ReadonlyMap<number, BinaryArchitecture> = new Map([
  [0x014c, "i386"],
  [0x01c4, "arm"],
  [0x8664, "x86_64"],
  [0xaa64, "aarch64"],
]);

/** The first member that is indexed: an object file, or a short import, which has its machine at another place. */
function architectureOf(reader: ByteReader, offsets: number): BinaryArchitecture {
  const at = reader.u32(offsets) + headerSize;
  const swap = (number: number): number => ((number & 0xff) << 8) | (number >> 8);
  const isShort = reader.u16(at) === 0 && reader.u16(at + 2) === 0xffff;
  return machines.get(swap(reader.u16(isShort ? at + 6 : at))) ?? "other";
}
