/** docs/diagnostics.md, from the catalogs: what each code means and what to do about it. */

import { cliCatalog } from "../src/diagnostics/catalog/cli.ts";
import type { CatalogEntry } from "../src/diagnostics/catalog/entry.ts";
import { librariesCatalog } from "../src/diagnostics/catalog/libraries.ts";
import { modulesCatalog } from "../src/diagnostics/catalog/modules.ts";
import { optionsCatalog } from "../src/diagnostics/catalog/options.ts";
import { outputCatalog } from "../src/diagnostics/catalog/output.ts";
import { parserCatalog } from "../src/diagnostics/catalog/parser.ts";
import { patternsCatalog } from "../src/diagnostics/catalog/patterns.ts";
import { preprocessorCatalog } from "../src/diagnostics/catalog/preprocessor.ts";
import { semanticsCatalog } from "../src/diagnostics/catalog/semantics.ts";

const chapters: readonly (readonly [string, Readonly<Record<string, CatalogEntry>>])[] = [
  ["Command line", cliCatalog],
  ["Options", optionsCatalog],
  ["Libraries", librariesCatalog],
  ["Modules", modulesCatalog],
  ["Lexer and preprocessor", preprocessorCatalog],
  ["Parser", parserCatalog],
  ["Semantics", semanticsCatalog],
  ["Patterns", patternsCatalog],
  ["Output", outputCatalog],
];

const introduction = `<!-- Made by npm run generate from src/diagnostics/catalog/: change it there. -->
# Diagnostics

Every message ends with its code in brackets; codes never change their meaning. Errors make the exit status 1, warnings
and notes do not. \`--quiet\` tells errors alone, \`--verbose\` tells everything.
`;

export function describeCatalogs(): string {
  const parts = chapters.map(([title, catalog]) => {
    const entries = Object.entries(catalog).sort(([left], [right]) => (left < right ? -1 : 1));
    return [`## ${title}\n`, ...entries.map(([code, entry]) => describeEntry(code, entry))].join("\n");
  });
  return [introduction, ...parts].join("\n");
}

function describeEntry(code: string, { severity, message, help, explanation }: CatalogEntry): string {
  const lines = [`### ${code}`, "", `> ${severity}: ${showPlaces(message)}`, "", explanation];
  if (help !== undefined) lines.push("", `What to do: ${showPlaces(help)}.`);
  return `${lines.join("\n")}\n`;
}

/** `%name%` is a place that each report fills. */
function showPlaces(template: string): string {
  return template.replace(/`%([a-z]+)%`/g, "`$1`").replace(/%([a-z]+)%/g, "*$1*");
}
