/**
 * Headers of this machine that are read for another one. A cross compiler's packages bring a directory of the target's
 * own, which is searched first; without it `/usr/include` is what is left, and its declarations may be of another width.
 */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import type { Options } from "../options.ts";
import type { Host } from "../source/host.ts";
import { builtinDirectory } from "../target/headers.ts";
import { findTarget } from "../target/targets.ts";

/** Debian's packages of the C library for cross compilers, by target. */
const DEBIAN_PACKAGES: Readonly<Record<string, string>> = {
  "x86_64-linux-gnu": "libc6-dev-amd64-cross",
  "i386-linux-gnu": "libc6-dev-i386-cross",
  "aarch64-linux-gnu": "libc6-dev-arm64-cross",
  "armv7-linux-gnueabihf": "libc6-dev-armhf-cross",
  "riscv64-linux-gnu": "libc6-dev-riscv64-cross",
  "s390x-linux-gnu": "libc6-dev-s390x-cross",
  "x86_64-linux-gnux32": "libc6-dev-x32",
  "x86_64-linux-musl": "musl-dev",
  "x86_64-windows-gnu": "mingw-w64-x86-64-dev",
  "i686-windows-gnu": "mingw-w64-i686-dev",
};

/** Debian's package of the C library for that target; undefined where there is none. */
export function libraryPackage(triple: string): string | undefined {
  return DEBIAN_PACKAGES[triple];
}

/** Warns where headers of the machine `hostTriple` were read, though the target is another. */
export function reportForeignHeaders(
  { target: triple, sysroot, standardIncludes }: Options,
  hostTriple: string,
  host: Host,
  paths: readonly string[],
  bag: DiagnosticBag,
): void {
  if (triple === hostTriple || sysroot !== undefined || !standardIncludes) return;
  const [hostTarget, target] = [findTarget(hostTriple), findTarget(triple)];
  // One set of glibc's headers serves x86-64 and its x32.
  if (hostTarget?.architecture === target?.architecture && hostTarget?.environment === target?.environment)
    return;
  const hostDirectories = hostTarget?.includeDirectories ?? [];
  const searched = target?.includeDirectories.filter((path) => path !== builtinDirectory) ?? [];
  const own = searched.filter((path) => !hostDirectories.includes(path));
  if (own.length === 0 || own.some((path) => host.exists(path) === "directory")) return;
  const shared = searched.filter((path) => hostDirectories.includes(path));
  const read = paths.find((path) => shared.some((directory) => path.startsWith(`${directory}/`)));
  if (read === undefined) return;
  const debian = DEBIAN_PACKAGES[triple];
  bag.report("headers-of-host", {
    values: { path: read, target: triple },
    notes: [
      { message: `of the target's own directories none is there: ${own.join(", ")}` },
      ...(debian === undefined ? [] : [{ message: `the package \`${debian}\` (Debian) has them` }]),
    ],
  });
}
