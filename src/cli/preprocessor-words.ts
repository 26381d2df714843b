/**
 * `--cpp "gcc -E -m32"`: a preprocessor with its words. What they say about more than the text that it makes, such as how
 * types are laid out, is taken as if it had been given in their place.
 */

import { splitShellWords } from "./words.ts";

const flag = "--cpp";

/** The words with those of `--cpp` values behind them. */
export function expandPreprocessorWords(argv: readonly string[]): readonly string[] {
  if (!argv.some((word) => word.startsWith(flag))) return argv;
  const words: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] as string;
    if (word === "--") return [...words, ...argv.slice(at)];
    words.push(word);
    const value = word === flag ? argv[at + 1] : word.startsWith(`${flag}=`) ? word.slice(6) : undefined;
    if (value === undefined || (word === flag && value.startsWith("-"))) continue;
    if (word === flag) {
      words.push(value);
      at++;
    }
    words.push(...flagsOf(value));
  }
  return words;
}

/** Those that change layouts or the language, and with them more than the text that the program makes. */
function flagsOf(command: string): readonly string[] {
  return splitShellWords(command).filter((word) => /^-(?:std=|ansi$|pthread$|O|m|f)/.test(word));
}
