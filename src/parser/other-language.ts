/** Declarations of C++, which people give by mistake: what is wrong with them is not what C misses there. */

import type { Token } from "../lexer/token.ts";

/** Words that begin declarations of C++ (N4860 [dcl.pre], [class.pre], [temp.pre]) and mean nothing in C. */
const LEADING_WORDS: ReadonlySet<string> = new Set(["class", "namespace", "template", "using", "virtual"]);

export const otherLanguageHelp =
  "this is C++, and only C can be read: give the header of the library's C interface";

/** Whether a word that C takes for a name is one that C++ declarations begin with. */
export function isWordOfCPlusPlus(text: string): boolean {
  return LEADING_WORDS.has(text);
}

/** Whether a declaration that begins with one token and fails at another is C++: by its word, or by a reference. */
export function isCPlusPlus(first: Token, found: Token): boolean {
  return isWordOfCPlusPlus(first.text) || found.text === "&" || found.text === "&&";
}
