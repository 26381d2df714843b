/**
 * gcc's driver hands words on to the programs that it starts (GCC manual, 3.2, 3.13, 3.15, 3.16, 3.17), and knows flags by
 * long names that no other program has. What they mean for a preprocessor becomes words of the flag table.
 */

import { readLinkerWord } from "./linker-words.ts";

export interface DriverWords {
  readonly words: readonly string[];
  /** Those about compiling and linking, as given. */
  readonly ignored: readonly string[];
}

/** The driver's long names, and ours. */
const longNames: ReadonlyMap<string, string> = new Map([
  ["--ansi", "-ansi"],
  ["--comments", "-C"],
  ["--comments-in-macros", "-CC"],
  ["--define-macro", "--define"],
  ["--dependencies", "-M"],
  ["--imacros", "-imacros"],
  ["--include-directory", "--includedir"],
  ["--include-directory-after", "-idirafter"],
  ["--library-directory", "-L"],
  ["--no-line-commands", "-P"],
  ["--no-standard-includes", "-nostdinc"],
  ["--preprocess", "-E"],
  ["--print-missing-file-dependencies", "-MG"],
  ["--trace-includes", "-H"],
  ["--trigraphs", "-trigraphs"],
  ["--undefine-macro", "--undefine"],
  ["--user-dependencies", "-MM"],
  ["--write-dependencies", "-MD"],
  ["--write-user-dependencies", "-MMD"],
]);

/** Whole words without effect on what is declared. */
const idleWords: ReadonlySet<string> = new Set(
  (
    "-c -S -coverage -no-canonical-prefixes -no-integrated-cpp -nodefaultlibs -nolibc -nostartfiles -nostdlib " +
    "-pass-exit-codes -save-temps -symbolic --all-warnings --assemble --compile --coverage --extra-warnings " +
    "--no-integrated-cpp --no-standard-libraries --no-warnings --pedantic --pedantic-errors --pie --pipe --profile " +
    "--save-temps --shared --static --static-pie --symbolic"
  ).split(" "),
);

/** Such words whose argument is behind a sign or, of those that have none, the next word. */
const idleHeads: readonly string[] = ["-specs=", "--specs=", "-save-temps=", "--save-temps=", "--param="];
const idlePairs: ReadonlySet<string> = new Set(
  (
    "-T -e -u -z -aux-info -dumpbase -dumpbase-ext -dumpdir -wrapper -Xassembler --param --specs --entry " +
    "--for-assembler --force-link"
  ).split(" "),
);

interface Reading {
  /** What the driver itself puts ahead of all that is given. */
  readonly before: string[];
  readonly words: string[];
  /** For the preprocessor: behind all other words, as gcc and clang have them. */
  readonly passed: string[];
  readonly linker: string[];
  readonly ignored: string[];
}

/** `isOurs` tells of a word that it begins with a letter which the table has a row for. */
export function readDriverWords(argv: readonly string[], isOurs: (word: string) => boolean): DriverWords {
  const reading: Reading = { before: [], words: [], passed: [], linker: [], ignored: [] };
  const end = argv.indexOf("--");
  const given = end < 0 ? argv : argv.slice(0, end);
  for (let at = 0; at < given.length; at++) {
    const word = given[at] as string;
    const next = given[at + 1];
    if (!word.startsWith("-") || isOurs(word)) reading.words.push(word);
    else if (next !== undefined && readPair(word, next, reading)) at++;
    else readWord(word, reading);
  }
  const { before, words, passed, linker, ignored } = reading;
  // `-Xlinker -rpath -Xlinker DIR` is one flag of the linker's.
  const libraries = readLinkerWord(`-Wl,${linker.join(",")}`);
  if (libraries !== undefined) words.push(...libraries);
  else ignored.push(...linker.flatMap((word) => ["-Xlinker", word]));
  return {
    words: [...before, ...words, ...nameRuleFile(passed), ...(end < 0 ? [] : argv.slice(end))],
    ignored,
  };
}

/** A word whose argument is the next one, whatever that begins with; false where it is none. */
function readPair(word: string, next: string, { before, passed, linker, ignored }: Reading): boolean {
  if (word === "-Xpreprocessor") passed.push(next);
  else if (word === "-B" || word === "--prefix") before.push(...searchPrefix(next));
  else if (word === "-Xlinker" || word === "--for-linker") linker.push(next);
  else if (idlePairs.has(word)) ignored.push(word, next);
  else return false;
  return true;
}

function readWord(word: string, { before, words, passed, ignored }: Reading): void {
  if (word.startsWith("-Wp,")) passed.push(...word.split(",").filter((part, at) => at > 0 && part !== ""));
  else if (word.startsWith("-Wl,")) words.push(...(readLinkerWord(word) ?? [word]));
  else if (word === "-posix") before.push("-D_POSIX_SOURCE=1");
  else if (word.startsWith("--prefix=")) before.push(...searchPrefix(word.slice("--prefix=".length)));
  else if (word.startsWith("-B") && word !== "-B") before.push(...searchPrefix(word.slice("-B".length)));
  else if (idleWords.has(word) || idleHeads.some((head) => word.startsWith(head))) ignored.push(word);
  else words.push(...splitDumpLetters(renameLong(word)));
}

function renameLong(word: string): string {
  const equals = word.indexOf("=");
  const name = equals < 0 ? word : word.slice(0, equals);
  const ours = longNames.get(name);
  if (ours === undefined) return word;
  const value = equals < 0 ? "" : word.slice(equals);
  // Words of gcc's own have their argument attached without a sign.
  return ours.startsWith("--") ? ours + value : ours + value.slice(1);
}

/** gcc's `-dDI` is `-dD -dI`. */
function splitDumpLetters(word: string): readonly string[] {
  if (!/^-d[DIMNU]{2,}$/.test(word)) return [word];
  return [...word.slice("-d".length)].map((letter) => `-d${letter}`);
}

/** Where gcc's parts are looked for first; its headers are in `include` there (GCC manual, 3.16, -B). */
function searchPrefix(prefix: string): readonly string[] {
  return ["-isystem", `${prefix.replace(/\/+$/, "")}/include`];
}

/** The preprocessor's own -MD and -MMD have the file in which the driver's have none (`-Wp,-MMD,FILE`). */
function nameRuleFile(passed: readonly string[]): readonly string[] {
  return passed.flatMap((word, at) => {
    const isBeside = passed[at - 1] === "-MD" || passed[at - 1] === "-MMD";
    return isBeside && !word.startsWith("-") ? ["-MF", word] : [word];
  });
}
