/** What stands behind the symbols: texts of the user's, and names without their prefixes. */

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

/** Names stay; a shorter one is added where the module has nothing of that name and Python takes it. */
export function writePrefixStripping(options: Options, writer: Writer): void {
  const { strippedPrefixes } = options;
  if (strippedPrefixes.length === 0) {
    writer.line("# No prefix-stripping");
    writer.line();
    return;
  }
  writer.line("# Begin prefix-stripping");
  for (const line of strippingLines) writer.line(line.replace("list(", `${writer.builtin("list")}(`));
  const names = surfaceOf(options) === "lazy" ? "_bindwright_names" : `${writer.builtin("globals")}()`;
  writer.line(`_bindwright_strip_prefixes(${names}, ${quoteText(joinPrefixes(strippedPrefixes))})`);
  writer.line("# End prefix-stripping");
  writer.line();
}

function joinPrefixes(prefixes: readonly string[]): string {
  return prefixes.length === 1 ? (prefixes[0] as string) : `(?:${prefixes.join(")|(?:")})`;
}

/** What the module has further names for, as far as the patterns mean the same here: the module itself means others by them. */
export function listShortNames(names: Iterable<string>, { strippedPrefixes }: Options): readonly string[] {
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
