/** What the command line reports. */

import type { CatalogEntry } from "./entry.ts";

export const cliCatalog = {} as const satisfies Record<string, CatalogEntry>;
