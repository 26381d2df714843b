/** Which files count as given: those that the user named, and what an umbrella header stands for. */

import type { Options } from "../options.ts";
import type { SourceFile } from "../source/source-file.ts";

export interface GivenHeaders {
  /** Paths in the order of the command line, as opened; then those that an umbrella brings. */
  readonly names: readonly string[];
  isGiven(file: SourceFile): boolean;
}

/** Finds the given headers among the files of a unit. */
export function findGivenHeaders(files: readonly SourceFile[], options: Options): GivenHeaders {
  const opened = new Map<string, SourceFile>();
  const names: string[] = [];
  const add = (file: SourceFile): void => {
    const path = normalizePath(file.name);
    if (opened.has(path)) return;
    opened.set(path, file);
    names.push(file.name);
  };
  for (const file of files) if (isNamed(file)) add(file);
  // A given header that an earlier one includes is not opened again when its guard says so.
  for (const header of options.headers) {
    const file = opened.has(normalizePath(header)) ? undefined : findIncluded(files, header, options);
    if (file !== undefined) add(file);
  }
  return createGivenHeaders(names);
}

/**
 * Headers that continue given ones for one architecture: `linux/kvm.h` includes `asm/kvm.h`, `link.h` `bits/link.h`, and
 * `errno.h` `bits/errno.h`, which the kernel's headers of that name continue. They are not to be included by themselves,
 * so what they declare belongs to the header of their name.
 */
export function findContinuations(given: GivenHeaders, files: readonly SourceFile[]): readonly SourceFile[] {
  /** By path, the name that is continued. */
  const continued = new Map<string, string>();
  // In the order of inclusion: who includes a file stands before it.
  return files.filter((file) => {
    const outer = file.includedFrom?.file;
    if (outer === undefined || file.kind !== "header" || given.isGiven(file)) return false;
    const stem = given.isGiven(outer) ? stemOf(outer) : continued.get(outer.name);
    if (stem === undefined || !continues(file, stem, continued.has(outer.name))) return false;
    continued.set(file.name, stem);
    return true;
  });
}

function continues(file: SourceFile, stem: string, isFurther: boolean): boolean {
  const directory = normalizePath(file.name).split("/").at(-2) ?? "";
  const own = stemOf(file);
  if (own === stem) return architectures.has(directory) || (isFurther && directory === "linux");
  // `asm-generic/errno-base.h`, `asm/unistd_64.h`
  const rest = own.startsWith(stem) ? own.charAt(stem.length) : "";
  return (rest === "-" || rest === "_") && isFurther && directory.startsWith("asm");
}

const architectures: ReadonlySet<string> = new Set(["asm", "asm-generic", "bits"]);

function stemOf({ name }: SourceFile): string {
  return baseOf(name).replace(/\.h$/, "");
}

/**
 * The same header under another path, as a link makes it: the same name and the same text. Its guard lets only the first
 * of them declare something.
 */
export function findTwins(header: SourceFile, files: readonly SourceFile[]): readonly SourceFile[] {
  const base = baseOf(header.name);
  return files.filter(
    (file) => file.name !== header.name && baseOf(file.name) === base && file.text === header.text,
  );
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The same headers with more that count as given. */
export function extendGivenHeaders(given: GivenHeaders, more: readonly SourceFile[]): GivenHeaders {
  return createGivenHeaders([...given.names, ...more.map((file) => file.name)]);
}

function createGivenHeaders(names: readonly string[]): GivenHeaders {
  const paths = new Set(names.map(normalizePath));
  const known = new Map<SourceFile, boolean>();
  return {
    names: [...new Set(names)],
    isGiven(file: SourceFile): boolean {
      let given = known.get(file);
      if (given === undefined) {
        given = file.kind === "header" && paths.has(normalizePath(file.name));
        known.set(file, given);
      }
      return given;
    },
  };
}

function isNamed(file: SourceFile): boolean {
  return file.kind === "header" && file.includedFrom === undefined;
}

/** A file that some other header included before its turn came: the path itself, or the name under a search directory. */
function findIncluded(
  files: readonly SourceFile[],
  header: string,
  options: Options,
): SourceFile | undefined {
  const path = normalizePath(header);
  const exact = files.find((file) => file.kind === "header" && normalizePath(file.name) === path);
  if (exact !== undefined || header.startsWith("/")) return exact;
  const ending = `/${path}`;
  const candidates = files.filter(
    (file) => file.kind === "header" && normalizePath(file.name).endsWith(ending),
  );
  const searched = new Set(options.searchDirectories.map((directory) => normalizePath(directory.path)));
  return (
    candidates.find((file) => searched.has(normalizePath(file.name).slice(0, -ending.length))) ??
    candidates.find((file) => file.searchIndex >= 0) ??
    candidates[0]
  );
}

// ---- umbrella headers -------------------------------------------------------------------------------------------

/**
 * What a header that only includes others stands for: the headers of its own directory and below. Where that is a
 * directory of the system, which holds everything, it is those that it includes itself from beside it, and the
 * directories below that these lie in (`git2.h` stands for `git2/`).
 */
export function headersUnder(
  umbrella: SourceFile,
  files: readonly SourceFile[],
  systemDirectories: readonly string[],
): readonly SourceFile[] {
  const directory = directoryOf(normalizePath(umbrella.name));
  const included = files.filter((file) => file.kind === "header" && isWithin(file, umbrella));
  const isShared = systemDirectories.some((path) => normalizePath(path) === directory);
  const roots = isShared ? ownDirectories(umbrella, included, directory) : [directory];
  const beside = isShared
    ? included.filter(
        (file) =>
          isIncludedBy(file, umbrella) &&
          isQuoted(file) &&
          directoryOf(normalizePath(file.name)) === directory,
      )
    : [];
  const found = included.filter((file) => roots.some((root) => isUnder(normalizePath(file.name), root)));
  return uniqueByName([...beside, ...found]);
}

/**
 * `curl/curl.h`: a header with the name of its directory is the one that users are told to include, so what its library
 * declares in the headers beside it belongs to what they ask for, even where it declares something itself.
 */
export function isMainHeader(path: string): boolean {
  const parts = normalizePath(path).split("/");
  const base = parts.at(-1) ?? "";
  return base.endsWith(".h") && parts.length > 1 && base.slice(0, -2) === parts.at(-2);
}

function ownDirectories(umbrella: SourceFile, included: readonly SourceFile[], directory: string): string[] {
  const roots = new Set<string>();
  for (const file of included) {
    const own = directoryOf(normalizePath(file.name));
    const isDirect = isIncludedBy(file, umbrella) && own !== directory && isUnder(`${own}/`, directory);
    if (isDirect && isNamedAfter(umbrella, own, directory, file)) roots.add(own);
  }
  return [...roots];
}

/** `git2/` for `git2.h`; and any directory below that is included in quotes. */
function isNamedAfter(umbrella: SourceFile, own: string, directory: string, file: SourceFile): boolean {
  if (isQuoted(file)) return true;
  const base = umbrella.name.slice(umbrella.name.lastIndexOf("/") + 1);
  const stem = base.endsWith(".h") ? base.slice(0, -2) : base;
  return own === joinPath(directory, stem);
}

function isQuoted(file: SourceFile): boolean {
  const from = file.includedFrom;
  return from !== undefined && from.file.text.charAt(from.start) === '"';
}

/** By name: a file of a unit that another preprocessor made comes in several parts. */
export function isIncludedBy(file: SourceFile, outer: SourceFile): boolean {
  return file.includedFrom?.file.name === outer.name;
}

function isWithin(file: SourceFile, outer: SourceFile): boolean {
  for (let at = file.includedFrom?.file; at !== undefined; at = at.includedFrom?.file)
    if (at.name === outer.name) return true;
  return false;
}

export function uniqueByName(files: readonly SourceFile[]): readonly SourceFile[] {
  const seen = new Map<string, SourceFile>();
  for (const file of files) if (!seen.has(file.name)) seen.set(file.name, file);
  return [...seen.values()];
}

// ---- paths as text ----------------------------------------------------------------------------------------------

export function directoryOf(path: string): string {
  const cut = path.lastIndexOf("/");
  return cut < 0 ? "." : cut === 0 ? "/" : path.slice(0, cut);
}

function joinPath(directory: string, name: string): string {
  return directory === "." ? name : directory.endsWith("/") ? directory + name : `${directory}/${name}`;
}

export function isUnder(path: string, directory: string): boolean {
  if (directory === ".") return !path.startsWith("/") && !path.startsWith("../");
  return path.startsWith(directory.endsWith("/") ? directory : `${directory}/`);
}

/** Without `.`, and `x/..` as far as the text tells (links are not followed). */
export function normalizePath(path: string): string {
  if (!path.includes("/.") && !path.startsWith(".") && !path.includes("//")) return path;
  const isAbsolute = path.startsWith("/");
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    const last = parts.at(-1);
    if (part === ".." && last !== undefined && last !== "..") parts.pop();
    else if (part !== ".." || !isAbsolute) parts.push(part);
  }
  const joined = parts.join("/");
  return isAbsolute ? `/${joined}` : joined === "" ? "." : joined;
}
