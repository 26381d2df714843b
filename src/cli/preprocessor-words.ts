/**
 * `--cpp "gcc -E -DX"`: ctypesgen's command line of a preprocessor. Ours preprocesses by itself, so no program is run; the
 * flags that stand behind the program's name are taken as if they had been given in its place.
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

/** Without the program, and without what only says that it shall preprocess. */
function flagsOf(command: string): readonly string[] {
  const words = splitShellWords(command);
  return words.filter((word, at) => {
    if (word.startsWith("-")) return word.length > 1 && !["-E", "-dD", "-P", "-C"].includes(word);
    // Programs (`ccache gcc`) are no headers; what stands behind a flag that takes a value is that value.
    return valueFlags.has(words[at - 1] ?? "");
  });
}

const valueFlags: ReadonlySet<string> = new Set(
  "-I -D -U -include -imacros -isystem -iquote -idirafter -isysroot --sysroot".split(" "),
);
