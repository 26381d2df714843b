/** src/emit/python/support-table.ts from the support code. */
import { supportBuiltins, supportText } from "../src/emit/python/preamble.ts";
import { analyseSupport } from "../src/emit/python/support-analysis.ts";

export function printSupportTable(): string {
  const facts = analyseSupport(supportText, [...supportBuiltins, "builtins"]);
  return `${[
    "/**",
    " * For each part of the support code what it binds, and behind the colon what it names. Made by `npm run generate`:",
    " * change the support code, not this file.",
    " */",
    "",
    "export const supportTable: readonly string[] = [",
    ...facts.map(({ names, words }) => `  "${names.join(" ")}:${words.join(" ")}",`),
    "];",
  ].join("\n")}\n`;
}
