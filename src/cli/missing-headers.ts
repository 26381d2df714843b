/** Advice for headers that are missing: the packages that bring them. */

import type { Diagnostic, DiagnosticNote } from "../diagnostics/diagnostic.ts";
import { findHeaderPackage } from "./header-packages.ts";

/** The same diagnostics; those of missing headers with a note where a package is known. */
export function adviseMissingHeaders(
  diagnostics: readonly Diagnostic[],
  platform: string,
): readonly Diagnostic[] {
  const advised = new Set<string>();
  return diagnostics.map((diagnostic) => {
    const { missingHeader, notes } = diagnostic;
    const message = missingHeader === undefined ? undefined : describePackage(missingHeader, platform);
    // One header of a package is like another.
    if (message === undefined || advised.has(message)) return diagnostic;
    advised.add(message);
    const note: DiagnosticNote = { message };
    return { ...diagnostic, notes: [...notes, note] };
  });
}

function describePackage(header: string, platform: string): string | undefined {
  const found = findHeaderPackage(header);
  if (found === undefined) return undefined;
  const { debian, homebrew, pkgConfig } = found;
  const names = [`\`${debian}\` (Debian)`, ...(homebrew === undefined ? [] : [`\`${homebrew}\` (Homebrew)`])];
  if (platform === "darwin") names.reverse();
  const flag =
    pkgConfig === undefined ? "" : `; \`--from-pkg-config ${pkgConfig}\` finds it where it is installed`;
  return `the package ${names.join(" or ")} has it${flag}`;
}
