/** What `--version` prints. */

import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import type { PackagePlace } from "./version.ts";

/**
 * `x.y.z`, or `x.y.z-n-gsha1` for n commits behind the tag `bindwright-x.y.z`, when the package's own folder is a git
 * checkout that knows such a tag; else the package's version, as where there is no git.
 */
export function describeVersion({ folder, version }: PackagePlace): string {
  if (statSync(join(folder, ".git"), { throwIfNoEntry: false }) === undefined) return version;
  const words = ["-C", folder, "describe", "--tags", "--match", "bindwright-[0-9]*"];
  // Inside a hook of another repository these would lead git there.
  const environment = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  try {
    const described = execFileSync("git", words, {
      encoding: "utf8",
      env: Object.fromEntries(environment),
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 5000,
    });
    return described.trim().replace(/^bindwright-/, "");
  } catch {
    // No git program, no such tag, or a checkout that git does not trust.
    return version;
  }
}
