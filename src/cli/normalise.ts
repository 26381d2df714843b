/**
 * Before commander sees the words: ctypesgen's (argparse's) and gcc's spellings become the table's, by rule. What comes
 * out is `--name` and `--name=VALUE` for every flag that was recognised, then `--`, then the headers.
 *
 * The rules, in their order; the first that knows a word decides:
 * 0. What gcc's driver hands on (`-Wp,...`, `-Xpreprocessor`, `-Wl,...`) and its long names are read first (driver-words.ts).
 * 1. `--` ends the flags; a word without a leading dash, and `-` alone (standard input), is a header.
 * 2. `--name`, `--name=VALUE`, `--name VALUE`; a prefix of long spellings will do where it fits one flag alone (argparse).
 * 3. gcc's words win over letters with an attached value: `-isystem DIR` and `-isystemDIR` are no `-i ...`.
 * 4. `-mNAME` is gcc's where gcc has such a machine option, and the module NAME otherwise.
 * 5. Compiler flags that change macros or layouts are followed (`--compiler-flag=WORD`), or refused where we cannot; those
 *    without effect on declarations are set aside.
 * 6. `-x VALUE`, `-xVALUE`, `-x=VALUE`; letters without argument may be joined: `-aE` (argparse).
 *
 * A letter that is marked `onlyWithPreprocessing` means its row only when `-E`, `-M` or `-MM` is among the words, and another row's
 * flag otherwise; `-x c -` is gcc's always. A word that starts with a dash is never the value of a flag before it (argparse): `-x=-VALUE` is.
 */

import { classifyCompilerFlag } from "./compiler-flags.ts";
import { readDriverWords } from "./driver-words.ts";
import { canonicalName, type Flag, formOf } from "./flag.ts";
import { isMachineOption } from "./machine-options.ts";
import { expandPreprocessorWords } from "./preprocessor-words.ts";

export interface NormalisedWords {
  /** For the parser. */
  readonly words: readonly string[];
  /** Words that start with a dash and are no flag, as they were given. */
  readonly unrecognized: readonly string[];
  /** Prefixes that fit several flags, with the long spellings that they fit. */
  readonly ambiguous: readonly { readonly word: string; readonly fits: readonly string[] }[];
  /** Compiler flags that have no effect here. */
  readonly ignored: readonly string[];
  /** Compiler flags that would change layouts and that we cannot follow. */
  readonly refused: readonly string[];
}

interface Spelling {
  readonly text: string;
  readonly flag: Flag;
}

interface Reading {
  readonly flags: string[];
  readonly headers: string[];
  readonly unrecognized: string[];
  readonly ambiguous: { word: string; fits: string[] }[];
  readonly ignored: string[];
  readonly refused: string[];
  /** The flag that takes all words up to the next one, as its canonical name. */
  open: string | undefined;
  /** Set where a flag lacks its value: the parser says so, and words behind it mean nothing. */
  isCutShort: boolean;
}

interface Spellings {
  readonly long: readonly Spelling[];
  /** The longest first, so that `-include` is not read as `-i`'s word. */
  readonly words: readonly Spelling[];
  readonly letters: ReadonlyMap<string, Flag>;
}

export function normaliseWords(given: readonly string[], flags: readonly Flag[]): NormalisedWords {
  const ownLetters = new Set(flags.flatMap(({ spellings }) => spellings).filter((text) => text.length === 2));
  const { words: argv, ignored: idle } = readDriverWords(expandPreprocessorWords(given), (word) =>
    ownLetters.has(word.slice(0, 2)),
  );
  const spellings = sortSpellings(flags, argv);
  const reading: Reading = {
    flags: [],
    headers: [],
    unrecognized: [],
    ambiguous: [],
    ignored: [...idle],
    refused: [],
    open: undefined,
    isCutShort: false,
  };
  let at = 0;
  while (at < argv.length && !reading.isCutShort) {
    const word = argv[at++] as string;
    if (word === "--") {
      reading.headers.push(...argv.slice(at));
      break;
    }
    if (word === "-" || !word.startsWith("-")) reading.headers.push(word);
    else if (readFlag(word, argv[at], spellings, reading)) at++;
    at += takeFurtherWords(argv, at, reading);
  }
  const { unrecognized, ambiguous, ignored, refused } = reading;
  const words = reading.isCutShort ? reading.flags : [...reading.flags, "--", ...reading.headers];
  return { words, unrecognized, ambiguous, ignored, refused };
}

/** The words behind the first one of a flag that takes several; returns how many they are. */
function takeFurtherWords(argv: readonly string[], from: number, reading: Reading): number {
  const { open } = reading;
  if (open === undefined) return 0;
  reading.open = undefined;
  let at = from;
  for (; at < argv.length && !startsFlag(argv[at] as string); at++) reading.flags.push(`${open}=${argv[at]}`);
  return at - from;
}

function startsFlag(word: string): boolean {
  return word.startsWith("-") && word !== "-";
}

/** Words with which the letters of `onlyWithPreprocessing` have that meaning. */
const preprocessingWords: ReadonlySet<string> = new Set(["-E", "-M", "-MM"]);

/** `-x c -` is gcc's, whatever is asked for: no symbol is called c, and read from standard input. */
function namesLanguageOfInput(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const isLanguage = /^-x=?c(?:-header)?$/.test(word === "-x" ? `-x${words[at + 1]}` : word);
    return isLanguage && words[at + (word === "-x" ? 2 : 1)] === "-";
  });
}

function sortSpellings(flags: readonly Flag[], argv: readonly string[]): Spellings {
  const end = argv.indexOf("--");
  const words = end < 0 ? argv : argv.slice(0, end);
  const preprocesses = words.some((word) => preprocessingWords.has(word)) || namesLanguageOfInput(words);
  const all = flags.flatMap((flag) => flag.spellings.map((text) => ({ text, flag })));
  const letters = new Map<string, Flag>();
  for (const { text, flag } of all) {
    if (formOf(text) !== "letter") continue;
    if (flag.onlyWithPreprocessing === undefined ? !letters.has(text) : preprocesses) letters.set(text, flag);
  }
  const wordSpellings = all.filter(({ text }) => formOf(text).startsWith("word"));
  wordSpellings.sort((left, right) => right.text.length - left.text.length);
  return { long: all.filter(({ text }) => formOf(text) === "long"), words: wordSpellings, letters };
}

/** Reads one flag; true when it took the next word as its value. */
function readFlag(word: string, next: string | undefined, spellings: Spellings, reading: Reading): boolean {
  if (word.startsWith("--")) return readLong(word, next, spellings.long, reading);
  const asWord = spellings.words.find((spelling) => fitsWord(word, spelling));
  if (asWord !== undefined) return takeWord(asWord, word.slice(asWord.text.length), next, reading);
  const isModule = word.length > 2 && word.startsWith("-m") && !isMachineOption(word.slice(2));
  const kind = isModule ? undefined : classifyCompilerFlag(word);
  if (kind === "followed") reading.flags.push(`--compiler-flag=${word}`);
  else if (kind !== undefined) reading[kind].push(word);
  if (kind !== undefined) return false;
  return readLetters(word, next, spellings.letters, reading);
}

/** `-isystem` and `-isystemDIR`; `-std=c99`; a word without argument fits only as a whole. */
function fitsWord(word: string, { text, flag }: Spelling): boolean {
  return flag.argument === undefined ? word === text : word.startsWith(text);
}

/** `-std=` has its value in the word or not at all; `-isystem` may have it in the next. */
function takeWord(
  { text, flag }: Spelling,
  attached: string,
  next: string | undefined,
  reading: Reading,
): boolean {
  if (formOf(text) === "word") return take(flag, attached, next, reading);
  reading.flags.push(`--${canonicalName(flag)}=${attached}`);
  return false;
}

function readLong(
  word: string,
  next: string | undefined,
  long: readonly Spelling[],
  reading: Reading,
): boolean {
  const equals = word.indexOf("=");
  const name = equals < 0 ? word : word.slice(0, equals);
  const exact = long.find(({ text }) => text === name);
  const fits = exact === undefined ? long.filter(({ text }) => text.startsWith(name)) : [exact];
  const flag = fits[0]?.flag;
  if (flag === undefined || (equals >= 0 && flag.argument === undefined)) {
    reading.unrecognized.push(word);
    return false;
  }
  if (fits.some((spelling) => spelling.flag !== flag)) {
    reading.ambiguous.push({ word: name, fits: fits.map(({ text }) => text) });
    return false;
  }
  if (equals < 0) return take(flag, "", next, reading);
  reading.flags.push(`--${canonicalName(flag)}=${word.slice(equals + 1)}`);
  return false;
}

function readLetters(
  word: string,
  next: string | undefined,
  letters: ReadonlyMap<string, Flag>,
  reading: Reading,
): boolean {
  const joined: Flag[] = [];
  for (let at = 1; at < word.length; at++) {
    const flag = letters.get(`-${word[at]}`);
    if (flag === undefined) break;
    if (flag.argument !== undefined) {
      for (const before of joined) take(before, "", undefined, reading);
      const value = word.slice(at + 1);
      if (value !== "=") return take(flag, value.replace(/^=/, ""), next, reading);
      reading.flags.push(`--${canonicalName(flag)}=`);
      return false;
    }
    joined.push(flag);
  }
  if (joined.length === word.length - 1) for (const flag of joined) take(flag, "", undefined, reading);
  else reading.unrecognized.push(word);
  return false;
}

/** Writes a flag down with its attached value, or with the next word where that can be its value. */
function take(flag: Flag, attached: string, next: string | undefined, reading: Reading): boolean {
  const name = `--${canonicalName(flag)}`;
  if (flag.argument === undefined) {
    reading.flags.push(name);
    return false;
  }
  if (flag.leastWords !== undefined && attached === "") reading.open = name;
  if (attached !== "") {
    reading.flags.push(`${name}=${attached}`);
    return false;
  }
  const { impliedChoice, choices } = flag;
  if (impliedChoice !== undefined && (next === undefined || choices?.includes(next) !== true)) {
    reading.flags.push(`${name}=${impliedChoice}`);
    return false;
  }
  if (next === undefined || startsFlag(next)) {
    if (flag.leastWords === 0) {
      reading.flags.push(`${name}=`);
      return false;
    }
    reading.flags.push(name);
    reading.isCutShort = true;
    return false;
  }
  reading.flags.push(`${name}=${next}`);
  return true;
}
