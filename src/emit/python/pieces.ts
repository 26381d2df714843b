/** Text of Python as the pieces that `stub-layout.ts` lays out: brackets, and unions within them. */

import type { Piece } from "./stub-layout.ts";

const opening = "([{";
const closing = ")]}";

/** Brackets and what stands between them. A union is one within brackets alone. */
export function parsePieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let open = -1;
  for (const [at, depth] of outerPlaces(text)) {
    if (depth === 1 && opening.includes(text[at] as string)) open = at;
    else if (depth === 0 && closing.includes(text[at] as string) && open >= 0) {
      if (open > start) pieces.push(text.slice(start, open));
      const items = splitOutside(text.slice(open + 1, at), ", ").map(parseItem);
      pieces.push({ open: text[open] as string, items, close: text[at] as string });
      start = at + 1;
      open = -1;
    }
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}

/** `T`, `A | B`, and parameters, which have a name before it and a value after it. */
function parseItem(text: string): readonly Piece[] {
  const [, name = "", rest = text] = /^(\*{0,2}\w+: )(.*)$/.exec(text) ?? [];
  const [, hint = rest, value = ""] = /^(.*)( = \.\.\.)$/.exec(rest) ?? [];
  const members = splitOutside(hint, " | ").map(parsePieces);
  const [only = []] = members;
  return [
    ...(name === "" ? [] : [name]),
    ...(members.length > 1 ? [{ members }] : only),
    ...(value === "" ? [] : [value]),
  ];
}

/** The parts between separators that stand in no bracket and in no literal; none for an empty text. */
export function splitOutside(text: string, ...separators: readonly string[]): readonly string[] {
  if (text === "") return [];
  const parts: string[] = [];
  let start = 0;
  for (const [at, depth] of outerPlaces(text)) {
    if (depth > 0 || at < start) continue;
    const separator = separators.find((each) => text.startsWith(each, at));
    if (separator === undefined) continue;
    parts.push(text.slice(start, at));
    start = at + separator.length;
  }
  return [...parts, text.slice(start)];
}

/** At the operators of the lowest precedence that the text has outside of brackets and literals; each stays with its operand. */
export function splitAtOperators(text: string): readonly string[] {
  const parts = splitOutside(text, " if ", " else ");
  if (parts.length === 3) return [parts[0] ?? "", `if ${parts[1]}`, `else ${parts[2]}`];
  const [left = "", right] = splitOutside(text, " != ");
  return right === undefined ? [text] : [left, `!= ${right}`];
}

/** Places of brackets, blanks and commas outside of literals, each with the depth of brackets after it. */
function* outerPlaces(text: string): Generator<readonly [number, number]> {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '"' || character === "'") {
      for (at++; at < text.length && text[at] !== character; at++) if (text[at] === "\\") at++;
    } else if (opening.includes(character)) yield [at, ++depth];
    else if (closing.includes(character)) yield [at, --depth];
    else if (character === " " || character === ",") yield [at, depth];
  }
}
