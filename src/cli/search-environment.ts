/** Where headers are looked for because of this machine and of the environment, as compilers heed them. */

import type { Options, SearchDirectory } from "../options.ts";
import { builtinDirectory } from "../target/headers.ts";
import { findTarget } from "../target/targets.ts";

export interface SearchPlace {
  /** As Node names it. */
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The triple of this machine. */
  readonly host: string;
}

type Search = Pick<Options, "searchDirectories" | "sysroot" | "excludedDirectories">;

/**
 * gcc's CPATH and C_INCLUDE_PATH (GCC manual, 3.21), Microsoft's INCLUDE, and SDKROOT, which Apple's clang has for
 * `-isysroot`. For another system the directories of this one are none: its headers are of no use there.
 */
export function searchEnvironment(options: Options, triple: string, place: SearchPlace): Search {
  const target = findTarget(triple);
  const given = options.searchDirectories;
  const separator = place.platform === "win32" ? ";" : ":";
  const named = (paths: readonly string[], kind: SearchDirectory["kind"]): readonly SearchDirectory[] =>
    paths.map((path) => ({ path, kind }));
  const isMicrosoft = target?.environment === "msvc" && options.standardIncludes;
  const sdk = target?.environment === "apple" ? place.env.SDKROOT : undefined;
  const sysroot = options.sysroot ?? (sdk === "" || sdk === "/" ? undefined : sdk);
  return {
    searchDirectories: [
      ...given,
      ...named(directoriesOf(place.env.CPATH, separator), "angle"),
      ...named(directoriesOf(place.env.C_INCLUDE_PATH, separator), "system"),
      ...(isMicrosoft ? named(directoriesOf(place.env.INCLUDE, ";"), "system") : []),
    ],
    sysroot,
    excludedDirectories: sysroot === undefined ? directoriesOfHost(triple, place.host) : [],
  };
}

/** An empty element is the working directory (GCC manual, 3.21), but a variable that is empty is none. */
function directoriesOf(value: string | undefined, separator: string): readonly string[] {
  if (value === undefined || value === "") return [];
  const paths = value.split(separator);
  return [...new Set(paths.map((path) => (path === "" ? "." : path)))];
}

/** Those that another operating system's compilers search. */
function directoriesOfHost(triple: string, hostTriple: string): readonly string[] {
  const [target, host] = [findTarget(triple), findTarget(hostTriple)];
  if (host === undefined || target?.operatingSystem === host.operatingSystem) return [];
  return host.includeDirectories.filter((path) => path !== builtinDirectory);
}
