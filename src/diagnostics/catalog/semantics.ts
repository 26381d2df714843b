/** What the semantics reports. */

import type { CatalogEntry } from "./entry.ts";

export const semanticsCatalog = {} as const satisfies Record<string, CatalogEntry>;
