/**
 * GNU ld's implicit linker scripts, which take a library's place (`libc.so`, `libncurses.so`): INPUT and GROUP name the
 * files (GNU ld's manual, "Commands Dealing with Files"). Other commands mean nothing here.
 */

import { type LinkerScript, type NoLibrary, noLibrary } from "./library.ts";

/** Scripts in a library's place have some lines. */
const longestScript = 64 * 1024;

/** Undefined for what is no script: a text without INPUT and GROUP, or a file with NUL in it. */
export function readLinkerScript(text: string): LinkerScript | NoLibrary {
  if (text.length > longestScript || text.includes("\0")) return noLibrary("it is no library");
  const inputs: string[] = [];
  const asNeeded: string[] = [];
  const words = splitWords(text);
  // The commands whose parentheses are open, the innermost last.
  const open: string[] = [];
  words.forEach((word, index) => {
    if (word === "(") open.push(words[index - 1] ?? "");
    else if (word === ")") open.pop();
    else if (words[index + 1] !== "(" && isFileList(open)) {
      (open.includes("AS_NEEDED") ? asNeeded : inputs).push(unquote(word));
    }
  });
  // The dynamic linker loads a library "as needed" with nobody but those who use it.
  const found = inputs.length > 0 ? inputs : asNeeded;
  return found.length === 0 ? noLibrary("it is no library") : { format: "linker-script", inputs: found };
}

function isFileList(open: readonly string[]): boolean {
  return open[0] === "INPUT" || open[0] === "GROUP";
}

function unquote(word: string): string {
  return word.startsWith('"') ? word.slice(1, -1) : word;
}

/** Names, quoted names and parentheses; commas separate as blanks do. */
function splitWords(text: string): readonly string[] {
  return withoutComments(text).match(/"[^"]*"|[()]|[^\s,;()"]+/g) ?? [];
}

function withoutComments(text: string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const start = text.indexOf("/*", at);
    parts.push(text.slice(at, start < 0 ? text.length : start), " ");
    const end = start < 0 ? -1 : text.indexOf("*/", start + 2);
    at = end < 0 ? text.length : end + 2;
  }
  return parts.join("");
}
