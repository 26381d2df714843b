/** Words as POSIX shells split a line (XCU 2.2, 2.3): what pkg-config prints, and commands of compilation databases. */

/** White space that parts words, as C's isspace has it. */
export function isBlank(character: string): boolean {
  return character === " " || (character >= "\t" && character <= "\r");
}

/** In double quotes a backslash quotes these alone. */
const quotedInDouble = '$`"\\\n';

/**
 * The words of a line, quotes taken away. Nothing is expanded or run: `$`, backquotes, globs, `;` and `|` are characters
 * like others. An open quote goes on to the end.
 */
export function splitShellWords(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote === "'") {
      if (character === "'") quote = "";
      else word += character;
    } else if (character === "\\") {
      const next = text.charAt(++at);
      const keepsSlash = quote === '"' && !quotedInDouble.includes(next);
      // Before a line's end both are gone: the line goes on.
      if (next !== "\n") word = `${word ?? ""}${keepsSlash ? "\\" : ""}${next}`;
    } else if (quote === '"') {
      if (character === '"') quote = "";
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
