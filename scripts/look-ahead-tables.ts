/** src/parser/look-ahead-tables.ts as chevrotain's analysis of the grammar makes it. */
import { analyseGrammar } from "../src/parser/grammar-analysis.ts";

export function printLookAheadTables(): string {
  const lines = [
    "/**",
    " * What each terminal leads to in each construct of the grammar (look-ahead.ts says how it is written), as chevrotain",
    " * computes it. Made by `npm run generate`: change the grammar, not this file.",
    " */",
    "",
    'import type { LookAheadRows } from "./look-ahead.ts";',
    "",
    "export const lookAheadTables: Readonly<Record<string, LookAheadRows>> = {",
  ];
  for (const [rule, rows] of Object.entries(analyseGrammar(false).tables)) {
    lines.push(`  ${rule}: {`);
    for (const [slot, row] of Object.entries(rows)) lines.push(`    ${slot}: "${row}",`);
    lines.push("  },");
  }
  return `${[...lines, "};"].join("\n")}\n`;
}
