/** Prints tokens, one a line: place, kind, flags and text. */

import { FIRST_PUNCTUATOR, type Token, TokenFlag, TokenKind, type TokenSource } from "./token.ts";

const KIND_NAMES: ReadonlyMap<number, string> = new Map(
  Object.entries(TokenKind).map(([name, kind]) => [kind, name.toLowerCase()]),
);

export function dumpTokens(source: TokenSource): string {
  const lines: string[] = [];
  for (;;) {
    const token = source.next();
    lines.push(describeToken(token));
    if (token.kind === TokenKind.EndOfFile) return `${lines.join("\n")}\n`;
  }
}

/** `zlib.h:12:5 identifier _ text` with `^` at the start of a line and `_` behind white space. */
function describeToken(token: Token): string {
  const { name, line, column } = token.file.presumedPosition(token.offset);
  const kind = token.kind >= FIRST_PUNCTUATOR ? "punctuator" : (KIND_NAMES.get(token.kind) ?? "token");
  const start = (token.flags & TokenFlag.StartOfLine) === 0 ? "" : "^";
  const space = (token.flags & TokenFlag.LeadingSpace) === 0 ? "" : "_";
  const origin = token.origin === undefined ? "" : ` (from ${token.origin.macro})`;
  return `${name}:${line}:${column} ${kind} ${start}${space} ${token.text}${origin}`;
}
