/** Identifiers beyond ASCII: UTF-8 and universal character names (C11 6.4.3, annex D). */

import { BACKSLASH, hexValue } from "./chars.ts";
import type { LexicalFeatures } from "./features.ts";

export interface UniversalName {
  /** Its UTF-8 bytes, one character each. */
  readonly bytes: string;
  /** The offset behind it. */
  readonly end: number;
}

/** The `\uXXXX` or `\UXXXXXXXX` at `at`; undefined if there is none that an identifier may have. */
export function readUniversalName(text: string, at: number): UniversalName | undefined {
  if (text.charCodeAt(at) !== BACKSLASH || at + 1 >= text.length) return undefined;
  const letter = text.charAt(at + 1);
  const digits = letter === "u" ? 4 : letter === "U" ? 8 : 0;
  if (digits === 0 || at + 2 + digits > text.length) return undefined;
  let codePoint = 0;
  for (let place = 0; place < digits; place++) {
    const value = hexValue(text.charCodeAt(at + 2 + place));
    if (value < 0) return undefined;
    codePoint = codePoint * 16 + value;
  }
  // `$`, which gcc and clang take for a letter.
  if (codePoint !== 0x24 && !mayStandInIdentifier(codePoint)) return undefined;
  return { bytes: utf8Bytes(codePoint), end: at + 2 + digits };
}

/** Why the `\uXXXX` or `\UXXXXXXXX` at `at` cannot stand in an identifier, or be there at all; undefined where none stands. */
export function universalNameProblem(text: string, at: number): string | undefined {
  const digits = text.charAt(at + 1) === "u" ? 4 : text.charAt(at + 1) === "U" ? 8 : 0;
  const spelling = text.slice(at, at + 2 + digits);
  if (digits === 0 || !/^..[0-9a-fA-F]+$/.test(spelling) || spelling.length < digits + 2) return undefined;
  const codePoint = Number.parseInt(spelling.slice(2), 16);
  if (codePoint === 0x24 || codePoint === 0x40 || codePoint === 0x60) return undefined;
  const isNone = codePoint < 0xa0 || (codePoint >= 0xd800 && codePoint < 0xe000);
  if (isNone) return `\`${spelling}\` is not a valid universal character`;
  if (mayStandInIdentifier(codePoint))
    return mayBeginIdentifier(codePoint)
      ? undefined
      : `\`${spelling}\` cannot stand at the start of an identifier`;
  return codePoint > 0x10ffff || (codePoint & 0xfffe) === 0xfffe
    ? `\`${spelling}\` cannot stand in an identifier`
    : undefined;
}

/** True if a universal character name stands at `at`, be it one that is an error. */
export function isUniversalName(text: string, at: number, features: LexicalFeatures): boolean {
  if (readUniversalName(text, at) !== undefined) return true;
  return features.universalNames && universalNameProblem(text, at) !== undefined;
}

/**
 * The universal character name at `at`, of a token that begins at `start`, and what is wrong with it: as gcc, one that
 * is an error belongs to its token nevertheless.
 */
export function readUniversalNameIn(
  text: string,
  at: number,
  start: number,
  features: LexicalFeatures,
): { readonly name: UniversalName | undefined; readonly problem: string | undefined } {
  const name = readUniversalName(text, at);
  if ((name !== undefined && at > start) || !features.universalNames) return { name, problem: undefined };
  const problem = universalNameProblem(text, at);
  if (problem === undefined) return { name, problem };
  const end = at + (text.charAt(at + 1) === "u" ? 6 : 10);
  return { name: name ?? { bytes: text.slice(at, end), end }, problem };
}

/** C11 annex D.2: what combines with a character before it. */
function mayBeginIdentifier(codePoint: number): boolean {
  const isCombining =
    (codePoint >= 0x300 && codePoint <= 0x36f) ||
    (codePoint >= 0x1dc0 && codePoint <= 0x1dff) ||
    (codePoint >= 0x20d0 && codePoint <= 0x20ff) ||
    (codePoint >= 0xfe20 && codePoint <= 0xfe2f);
  return !isCombining;
}

/** True if all bytes beyond ASCII are UTF-8 of characters that an identifier may have. */
export function isIdentifierText(bytes: string): boolean {
  let at = 0;
  while (at < bytes.length) {
    if (bytes.charCodeAt(at) < 0x80) {
      at++;
      continue;
    }
    const character = decodeCharacter(bytes, at);
    if (character === undefined || !mayStandInIdentifier(character.codePoint)) return false;
    at += character.length;
  }
  return true;
}

export interface DecodedCharacter {
  readonly codePoint: number;
  /** In bytes. */
  readonly length: number;
}

/** The UTF-8 character at `at`; undefined where the bytes are none (also overlong forms and surrogates). */
export function decodeCharacter(bytes: string, at: number): DecodedCharacter | undefined {
  const first = bytes.charCodeAt(at);
  if (first < 0x80) return { codePoint: first, length: 1 };
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return undefined;
  let codePoint = first & (0xff >> (length + 1));
  for (let place = 1; place < length; place++) {
    const next = bytes.charCodeAt(at + place);
    if ((next & 0xc0) !== 0x80) return undefined;
    codePoint = (codePoint << 6) | (next & 0x3f);
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  const isSurrogate = codePoint >= 0xd800 && codePoint < 0xe000;
  return codePoint < least || isSurrogate || codePoint > 0x10ffff ? undefined : { codePoint, length };
}

export function utf8Bytes(codePoint: number): string {
  if (codePoint < 0x80) return String.fromCharCode(codePoint);
  if (codePoint < 0x800) return String.fromCharCode(0xc0 | (codePoint >> 6), 0x80 | (codePoint & 0x3f));
  const low = [0x80 | ((codePoint >> 6) & 0x3f), 0x80 | (codePoint & 0x3f)];
  if (codePoint < 0x10000) return String.fromCharCode(0xe0 | (codePoint >> 12), ...low);
  return String.fromCharCode(0xf0 | (codePoint >> 18), 0x80 | ((codePoint >> 12) & 0x3f), ...low);
}

/** C11 annex D.1: pairs of first and last code point. */
const RANGES: readonly number[] = [
  0xa8, 0xa8, 0xaa, 0xaa, 0xad, 0xad, 0xaf, 0xaf, 0xb2, 0xb5, 0xb7, 0xba, 0xbc, 0xbe, 0xc0, 0xd6, 0xd8, 0xf6,
  0xf8, 0xff, 0x100, 0x167f, 0x1681, 0x180d, 0x180f, 0x1fff, 0x200b, 0x200d, 0x202a, 0x202e, 0x203f, 0x2040,
  0x2054, 0x2054, 0x2060, 0x218f, 0x2460, 0x24ff, 0x2776, 0x2793, 0x2c00, 0x2dff, 0x2e80, 0x2fff, 0x3004,
  0x3007, 0x3021, 0x302f, 0x3031, 0xd7ff, 0xf900, 0xfd3d, 0xfd40, 0xfdcf, 0xfdf0, 0xfe44, 0xfe47, 0xfffd,
];

function mayStandInIdentifier(codePoint: number): boolean {
  if (codePoint >= 0x10000) return codePoint <= 0xefffd && (codePoint & 0xffff) <= 0xfffd;
  for (let at = 0; at < RANGES.length; at += 2) {
    if (codePoint <= (RANGES[at + 1] as number)) return codePoint >= (RANGES[at] as number);
  }
  return false;
}
