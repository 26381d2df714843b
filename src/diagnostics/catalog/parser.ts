/** What the parser reports. */

import type { CatalogEntry } from "./entry.ts";

export const parserCatalog = {} as const satisfies Record<string, CatalogEntry>;
