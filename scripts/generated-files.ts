/** The files that are made from tables in the sources, and how. */
import { renderMarkdown } from "../src/cli/help.ts";
import { describeCatalogs } from "./describe-catalogs.ts";
import { printIrSchema } from "./ir-schema.ts";
import { printLookAheadTables } from "./look-ahead-tables.ts";
import { renderManual } from "./manual.ts";
import { printPatternsSchema } from "./patterns-schema.ts";
import { printSupportTable } from "./support-table.ts";

export interface GeneratedFile {
  /** From the repository's root. */
  readonly path: string;
  /** The new text of the file, from the present one. */
  readonly generate: (before: string) => string;
}

export const generatedFiles: readonly GeneratedFile[] = [
  { path: "README.md", generate: (before) => fillMarked(before, "flags", renderMarkdown()) },
  { path: "docs/man/bindwright.1", generate: () => renderManual() },
  { path: "docs/diagnostics.md", generate: () => describeCatalogs() },
  { path: "schema/ir.schema.json", generate: () => printIrSchema() },
  { path: "schema/patterns.schema.json", generate: () => printPatternsSchema() },
  { path: "src/parser/look-ahead-tables.ts", generate: () => printLookAheadTables() },
  { path: "src/emit/python/support-table.ts", generate: () => printSupportTable() },
];

/** Replaces what stands between `<!-- begin NAME -->` and `<!-- end NAME -->`. */
function fillMarked(text: string, name: string, content: string): string {
  const begin = `<!-- begin ${name} -->\n`;
  const end = `<!-- end ${name} -->`;
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`there is no place for ${name}: ${begin.trim()} ... ${end}`);
  return `${text.slice(0, from)}${begin}${content}${text.slice(to)}`;
}
