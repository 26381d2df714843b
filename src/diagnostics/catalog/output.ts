/** What the output reports. */

import type { CatalogEntry } from "./entry.ts";

export const outputCatalog = {} as const satisfies Record<string, CatalogEntry>;
