/** All diagnostics that there are, one table a phase. `docs/diagnostics.md` is generated from it. */

import { toReadable } from "../source/text.ts";
import { cliCatalog } from "./catalog/cli.ts";
import type { CatalogEntry } from "./catalog/entry.ts";
import { librariesCatalog } from "./catalog/libraries.ts";
import { modulesCatalog } from "./catalog/modules.ts";
import { optionsCatalog } from "./catalog/options.ts";
import { outputCatalog } from "./catalog/output.ts";
import { parserCatalog } from "./catalog/parser.ts";
import { patternsCatalog } from "./catalog/patterns.ts";
import { preprocessorCatalog } from "./catalog/preprocessor.ts";
import { semanticsCatalog } from "./catalog/semantics.ts";
import type { Severity } from "./diagnostic.ts";

export const catalog: typeof cliCatalog &
  typeof optionsCatalog &
  typeof modulesCatalog &
  typeof preprocessorCatalog &
  typeof parserCatalog &
  typeof semanticsCatalog &
  typeof librariesCatalog &
  typeof patternsCatalog &
  typeof outputCatalog = {
  ...cliCatalog,
  ...optionsCatalog,
  ...modulesCatalog,
  ...preprocessorCatalog,
  ...parserCatalog,
  ...semanticsCatalog,
  ...librariesCatalog,
  ...patternsCatalog,
  ...outputCatalog,
};

export type DiagnosticCode = keyof typeof catalog;

export interface DescribedDiagnostic {
  readonly severity: Severity;
  readonly message: string;
  readonly help: string | undefined;
}

/** The catalog's words for a code with its `%name%` places filled in. */
export function describeDiagnostic(
  code: DiagnosticCode,
  values: Readonly<Record<string, string | number>>,
): DescribedDiagnostic {
  const entry: CatalogEntry = catalog[code];
  return {
    severity: entry.severity,
    message: fillPlaces(entry.message, values),
    help: entry.help === undefined ? undefined : fillPlaces(entry.help, values),
  };
}

/** One pass, so that a value that contains `%x%` is not filled in again. */
function fillPlaces(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/%([a-z]+)%/g, (place: string, name: string) => {
    const value = values[name];
    return value === undefined ? place : toReadable(String(value));
  });
}
