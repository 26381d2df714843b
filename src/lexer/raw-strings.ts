/** Raw strings `R"delimiter(...)delimiter"` (C++ [lex.string]; GNU C has them too): their delimiters and ends. */

const PARENTHESIS = 0x28;
const LONGEST_DELIMITER = 16;

/** A fault of a raw string's delimiter (C++ [lex.string]). */
export interface DelimiterFault {
  /** Of the character that no delimiter may have, or that is one too much. */
  readonly at: number;
  readonly problem: string;
}

/** What is wrong with the delimiter of the raw string whose quote stands at `quote`. */
export function findDelimiterFault(text: string, quote: number): DelimiterFault | undefined {
  for (let at = quote + 1; ; at++) {
    const character = text.charAt(at);
    if (character === "(") return undefined;
    if (at > quote + LONGEST_DELIMITER) return { at, problem: `longer than ${LONGEST_DELIMITER} characters` };
    if (character === "\n" || character === "\r" || character === "")
      return { at, problem: "a line end in it" };
    if (/[^!-~]|[)\\@$`]/.test(character)) return { at, problem: `\`${character}\` in it` };
  }
}

/** The offset behind the raw string whose quote stands at `quote`; the text's end if it has none. */
export function rawStringEnd(text: string, quote: number): number {
  const open = quote + 1;
  let parenthesis = open;
  const last = Math.min(open + LONGEST_DELIMITER, text.length - 1);
  while (parenthesis < last && text.charCodeAt(parenthesis) !== PARENTHESIS) parenthesis++;
  if (text.charCodeAt(parenthesis) !== PARENTHESIS) return text.length;
  const closing = `)${text.slice(open, parenthesis)}"`;
  const close = text.indexOf(closing, parenthesis);
  return close < 0 ? text.length : close + closing.length;
}
