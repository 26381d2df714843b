/**
 * Numbers and names out of a file that nobody vouches for. Nothing throws: what lies outside the file reads as 0 and
 * marks the file as damaged, which its reader asks for at the end.
 */

import { bytesToText } from "../source/text.ts";

export class ByteReader {
  readonly size: number;
  #isDamaged = false;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #isLittle: boolean;

  constructor(bytes: Uint8Array, isLittle: boolean) {
    this.size = bytes.length;
    this.#bytes = bytes;
    this.#isLittle = isLittle;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Something was asked for that the file does not have. */
  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  u8(offset: number): number {
    return this.#has(offset, 1) ? this.#view.getUint8(offset) : 0;
  }

  u16(offset: number): number {
    return this.#has(offset, 2) ? this.#view.getUint16(offset, this.#isLittle) : 0;
  }

  u32(offset: number): number {
    return this.#has(offset, 4) ? this.#view.getUint32(offset, this.#isLittle) : 0;
  }

  /** Of 64 bits; beyond 2^53, which is beyond every file, the number is rounded. */
  u64(offset: number): number {
    return this.#has(offset, 8) ? Number(this.#view.getBigUint64(offset, this.#isLittle)) : 0;
  }

  /** `u64`, or `u32` where addresses have 32 bits. */
  address(offset: number, is64: boolean): number {
    return is64 ? this.u64(offset) : this.u32(offset);
  }

  /** A part as one-byte text; empty, and damage, when it is not all there. */
  text(offset: number, length: number): string {
    return this.#has(offset, length) ? bytesToText(this.#bytes.subarray(offset, offset + length)) : "";
  }

  /** Marks the file as damaged, for what only its reader can see. */
  damage(): void {
    this.#isDamaged = true;
  }

  #has(offset: number, length: number): boolean {
    if (offset >= 0 && length >= 0 && offset + length <= this.size) return true;
    this.#isDamaged = true;
    return false;
  }
}

/** A table of names that end with NUL, found by their offset in it. */
export class NameTable {
  readonly #text: string;
  /** Characters of names that may still be given: hostile tables let each name overlap all others. */
  #left = 1 << 26;

  constructor(text: string) {
    this.#text = text;
  }

  /** Undefined outside the table, and for a name without an end; empty when the names given are 64 MiB. */
  nameAt(offset: number): string | undefined {
    if (offset >= this.#text.length) return undefined;
    if (this.#left <= 0) return "";
    const end = this.#text.indexOf("\0", offset);
    if (end < 0) return undefined;
    this.#left -= end - offset;
    return this.#text.slice(offset, end);
  }
}
