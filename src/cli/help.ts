/** The flag table as people read it: `--help` at 80 columns, and the README's section. */

import { commands } from "./commands.ts";
import { type Flag, type FlagGroup, formOf, showFlag, showSpelling } from "./flag.ts";
import { flags } from "./flags.ts";

const width = 80;
/** Where the descriptions start. */
const descriptionColumn = 26;

/** What a flag table's help says besides its rows. */
export interface HelpFace {
  readonly table: readonly Flag[];
  /** In one line, for what is wrong with the words. */
  readonly usage: string;
  readonly introduction: readonly string[];
  readonly examples: readonly Example[];
  readonly exitCodes: readonly ExitCode[];
}

export interface ExitCode {
  readonly code: string;
  readonly meaning: string;
}

const usageLine: string = "usage: bindwright [options] header [header ...]";

const introduction: readonly string[] = [
  usageLine,
  ...commands.flatMap(({ name, forms }) => forms.map((form) => `       bindwright ${name} ${form}`)),
  "",
  "Translates C headers to a Python ctypes module, or to JSON. Needs no C compiler.",
  "A header is an existing path, or else a name on the include search path; - is",
  "standard input.",
];

export interface Example {
  readonly words: string;
  readonly what: string;
}

export const examples: readonly Example[] = [
  { words: "bindwright -lz zlib.h -o zlib_bindings.py", what: "bind zlib" },
  { words: "bindwright -lm --all-headers math.h -o cmath.py", what: "with what math.h includes" },
  { words: "bindwright --output-language json curl/curl.h", what: "JSON to standard output" },
  { words: "bindwright -I include -DNDEBUG -x 'gz' zlib.h", what: "without some symbols" },
  { words: "bindwright --from-pkg-config libpng png.h", what: "flags by pkg-config" },
  { words: "bindwright -m apr -laprutil-1 apu.h -o apu.py", what: "share another's types" },
  { words: "bindwright --target x86_64-windows-gnu lib.h", what: "for another machine" },
  { words: "bindwright -E zlib.h", what: "the preprocessed text" },
  { words: "bindwright explain gzgetc -lz zlib.h", what: "why a name is as it is" },
  { words: "bindwright explain unknown-type-name", what: "what a message means" },
  { words: "bindwright from-ir shapes.json -o shapes.py", what: "without a header" },
];

export const exitCodes: readonly ExitCode[] = [
  { code: "0", meaning: "everything was translated" },
  {
    code: "1",
    meaning:
      "the headers have errors, or a file could not be written; what is right of the headers is written all the same",
  },
  { code: "2", meaning: "the command line is wrong; nothing was read or written" },
];

export const usualFace: HelpFace = { table: flags, usage: usageLine, introduction, examples, exitCodes };

/** Of the usual flag table, or of a mode's own. */
export function renderHelp(face: HelpFace = usualFace): string {
  const lines = [...face.introduction];
  for (const [group, rows] of groupFlags(face.table)) {
    lines.push("", `${group}:`, ...rows.flatMap(renderFlag));
  }
  lines.push("", "Examples:");
  const column = Math.max(...face.examples.map(({ words }) => words.length)) + 1;
  for (const { words, what } of face.examples) lines.push(`  ${words.padEnd(column)}# ${what}`);
  lines.push("", "Exit status:");
  for (const { code, meaning } of face.exitCodes) {
    const [first = "", ...rest] = wrap(meaning, width - 5);
    lines.push(`  ${code}  ${first}`, ...rest.map((line) => `     ${line}`));
  }
  lines.push("", "Compiler flags without effect on declarations (-O2, -Wall, ...) are ignored.");
  return `${lines.join("\n")}\n`;
}

/** The README's section: a table a group. */
export function renderMarkdown(): string {
  const parts = [...groupFlags(flags)].map(([group, rows]) => {
    const lines = rows.map((flag) => `| ${showSpellings(flag)} | ${escapeMarkdown(describeFlag(flag))} |`);
    return [`**${group}**`, "", "| flag | what it does |", "|---|---|", ...lines].join("\n");
  });
  return `${parts.join("\n\n")}\n`;
}

function groupFlags(table: readonly Flag[]): Map<FlagGroup, Flag[]> {
  const groups = new Map<FlagGroup, Flag[]>();
  for (const flag of table) groups.set(flag.group, [...(groups.get(flag.group) ?? []), flag]);
  return groups;
}

function describeFlag(flag: Flag): string {
  return `${flag.onlyWithPreprocessing === undefined ? "" : "with -E: "}${flag.help}`;
}

function escapeMarkdown(text: string): string {
  return text.replaceAll("<", "&lt;").replaceAll("|", "\\|").replaceAll("*", "\\*");
}

function showSpellings(flag: Flag): string {
  return flag.spellings.map((spelling) => `\`${showSpelling(spelling, flag)}\``).join(" ");
}

function renderFlag(flag: Flag): string[] {
  // Long names without a letter stand below the others' long names.
  const indent = formOf(flag.spellings[0]) === "long" ? "      " : "  ";
  const head = `${indent}${showFlag(flag)}`;
  const [first = "", ...rest] = wrap(describeFlag(flag), width - descriptionColumn);
  const further = rest.map((line) => " ".repeat(descriptionColumn) + line);
  if (head.length + 2 > descriptionColumn) return [head, " ".repeat(descriptionColumn) + first, ...further];
  return [head.padEnd(descriptionColumn) + first, ...further];
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
