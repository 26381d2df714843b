/** What the preprocessor reports. */

import type { CatalogEntry } from "./entry.ts";

export const preprocessorCatalog = {} as const satisfies Record<string, CatalogEntry>;
