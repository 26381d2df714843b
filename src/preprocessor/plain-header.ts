/** The header name of an `#include` whose line is read as text (`plain-directives.ts`). */

import { Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import type { SourceFile } from "../source/source-file.ts";
import { decodeUtf8 } from "../source/text.ts";
import type { HeaderName } from "./inclusion.ts";

const DOUBLE_QUOTE = 0x22;
const LESS = 0x3c;

/** `<...>` or `"..."` from `at` on in a line that begins at `offset` in the file; undefined where neither is there. */
export function readPlainHeader(
  line: string,
  at: number,
  offset: number,
  file: SourceFile,
): HeaderName | undefined {
  let start = at;
  while (isBlankCode(line.charCodeAt(start))) start++;
  const first = line.charCodeAt(start);
  if (first !== LESS && first !== DOUBLE_QUOTE) return undefined;
  const end = line.indexOf(first === LESS ? ">" : '"', start + 1) + 1;
  if (end === 0) return undefined;
  const text = line.slice(start, end);
  const flags = start > at ? TokenFlag.LeadingSpace : 0;
  const [from, to] = [offset + start, offset + end];
  const token = new Token(TokenKind.HeaderName, text, file, from, to, flags, undefined, undefined);
  return { name: decodeUtf8(text.slice(1, -1)), isAngled: first === LESS, token };
}

export function isBlankCode(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
