/** Where the package stands, and its version. */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface PackagePlace {
  /** The folder of our own package.json. */
  readonly folder: string;
  readonly version: string;
}

/** Our own package.json, looked for upwards from `folder`: sources, compiled files and bundles stand at different depths. */
export function findPackage(folder: string): PackagePlace {
  for (let at = folder; ; at = dirname(at)) {
    const found = readPackage(at);
    if (found !== undefined) return found;
    if (dirname(at) === at) return { folder, version: "0.0.0" };
  }
}

/** The folder of this file, in an ES module and in a bundle for CommonJS. */
export function ownFolder(): string {
  return typeof __dirname === "string" ? __dirname : dirname(fileURLToPath(import.meta.url));
}

function readPackage(folder: string): PackagePlace | undefined {
  try {
    const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<
      string,
      unknown
    >;
    return name === "bindwright" && typeof version === "string" ? { folder, version } : undefined;
  } catch {
    return undefined;
  }
}
