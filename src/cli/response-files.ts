/**
 * `@file` (GCC manual, 3.2): the file's words stand in its place. Words are parted by white space; quotes of both kinds
 * keep it, and a backslash keeps any character, within quotes, too. A file that cannot be opened leaves its word as it is.
 */

import type { Host } from "../source/host.ts";
import { bytesToText, decodeUtf8 } from "../source/text.ts";
import { isBlank } from "./words.ts";

/** gcc's: so many files, one within the other or not, are taken for one that includes itself. */
const mostFiles = 2000;

export type ExpandedWords =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "wrong"; readonly message: string };

export function expandResponseFiles(argv: readonly string[], host: Host): ExpandedWords {
  const words: string[] = [];
  const waiting = [...argv].reverse();
  let files = 0;
  for (let word = waiting.pop(); word !== undefined; word = waiting.pop()) {
    const content = word.length > 1 && word.startsWith("@") ? host.readFile(word.slice(1)) : undefined;
    if (content === undefined || content.kind === "missing" || content.kind === "unreadable") {
      words.push(word);
      continue;
    }
    if (content.kind === "directory") return wrong(`\`${word}\` names a directory`);
    if (content.kind !== "file") return wrong(`\`${word}\` names no file that can be read`);
    if (++files > mostFiles) return wrong(`too many files of words: \`${word}\` may name itself`);
    const found = splitResponse(decodeUtf8(bytesToText(content.bytes)));
    for (const next of found.reverse()) waiting.push(next);
  }
  return { kind: "words", words };
}

function wrong(message: string): ExpandedWords {
  return { kind: "wrong", message };
}

/** The words of a response file; an open quote goes on to its end. */
export function splitResponse(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "\\") {
      word = (word ?? "") + text.charAt(++at);
    } else if (quote !== "") {
      if (character === quote) quote = "";
      else word += character;
    } else if (character === "'" || character === '"') {
      word ??= "";
      quote = character;
    } else if (!isBlank(character)) {
      word = (word ?? "") + character;
    } else if (word !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  if (word !== undefined) words.push(word);
  return words;
}
