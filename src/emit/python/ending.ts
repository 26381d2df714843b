/** What stands behind the symbols: texts of the user's, and names without their prefixes. */

import type { PythonPlan } from "../../ir/python.ts";
import { type Options, surfaceOf } from "../../options.ts";
import { quoteComment, quoteText } from "./quote.ts";
import type { Writer } from "./writer.ts";

export function writeInsertedFiles({ insertedFiles }: Options, writer: Writer): void {
  if (insertedFiles.length === 0) {
    writer.line("# No inserted files");
    writer.line();
    return;
  }
  writer.line("# Begin inserted files");
  for (const { path, text } of insertedFiles) {
    const shown = quoteComment(path);
    writer.line(`# Begin "${shown}"`);
    writer.line();
    writer.line(text.endsWith("\n") ? text.slice(0, -1) : text);
    writer.line(`# End "${shown}"`);
    writer.line();
  }
  writer.line(`# ${insertedFiles.length} inserted files`);
  writer.line("# End inserted files");
  writer.line();
}

/**
 * Names stay; a shorter one is added where the module has nothing of that name and Python takes it. Which these are is
 * decided before, save in ctypesgen's form, whose modules find out by themselves.
 */
export function writePrefixStripping(
  { shortNames = [] }: PythonPlan,
  options: Options,
  writer: Writer,
): void {
  if (options.compatibility !== "none") {
    writeRunTimeStripping(options, writer);
    return;
  }
  // A module that binds at first use has them among its texts.
  if (shortNames.length === 0 || surfaceOf(options) === "lazy") {
    writer.line("# No prefix-stripping");
    writer.line();
    return;
  }
  writer.line("# Begin prefix-stripping");
  for (const line of addingLines) writer.line(line);
  writer.line("_bindwright_add_names(");
  writer.line(`    ${writer.builtin("globals")}(),`);
  writer.line("    {");
  for (const { name, target } of shortNames) writer.line(`        ${quoteText(name)}: ${quoteText(target)},`);
  writer.line("    },");
  writer.line(")");
  writer.line("# End prefix-stripping");
  writer.line();
}

function writeRunTimeStripping(options: Options, writer: Writer): void {
  const { strippedPrefixes } = options;
  if (strippedPrefixes.length === 0) {
    writer.line("# No prefix-stripping");
    writer.line();
    return;
  }
  writer.line("# Begin prefix-stripping");
  for (const line of strippingLines) writer.line(line.replace("list(", `${writer.builtin("list")}(`));
  const names = `${writer.builtin("globals")}()`;
  writer.line(`_bindwright_strip_prefixes(${names}, ${quoteText(joinPrefixes(strippedPrefixes))})`);
  writer.line("# End prefix-stripping");
  writer.line();
}

function joinPrefixes(prefixes: readonly string[]): string {
  return prefixes.length === 1 ? (prefixes[0] as string) : `(?:${prefixes.join(")|(?:")})`;
}

/** What the module has further names for, as far as the patterns mean the same here: the module itself means others by them. */
export function listShortNames(
  names: Iterable<string>,
  { shortNames = [] }: PythonPlan,
  { compatibility, strippedPrefixes }: Options,
): readonly string[] {
  if (compatibility === "none") return shortNames.map(({ name }) => name);
  if (strippedPrefixes.length === 0) return [];
  const pattern = compile(`^(?:${joinPrefixes(strippedPrefixes)})`);
  if (pattern === undefined) return [];
  return Array.from(names, (name) => name.slice(pattern.exec(name)?.[0].length ?? name.length)).filter(
    (name) => name !== "",
  );
}

function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

/** What a library does not have has no short name either. */
const addingLines: readonly string[] = [
  "def _bindwright_add_names(names, added):",
  "    for name, target in added.items():",
  "        if target in names:",
  "            names.setdefault(name, names[target])",
  "",
  "",
];

const strippingLines: readonly string[] = [
  "def _bindwright_strip_prefixes(names, pattern):",
  "    import keyword",
  "    import re",
  "",
  "    for name, value in list(names.items()):",
  "        found = re.match(pattern, name)",
  '        short = "" if found is None else name[found.end() :]',
  "        if short.isidentifier() and not keyword.iskeyword(short):",
  "            names.setdefault(short, value)",
  "",
  "",
];
