/**
 * What a header of a system's directory stands for that only includes others in angle brackets: `poll.h` hands
 * `sys/poll.h` on, `windows.h` the headers of a whole library, which lie among those of the C library.
 */

import type { SourceFile } from "../source/source-file.ts";
import { directoryOf, isIncludedBy, isUnder, normalizePath, uniqueByName } from "./given-headers.ts";

/** Fewer are handed on; so many are the doors of a library, whose other headers come with them. */
const fewestDoors = 4;

/**
 * The headers that `umbrella` includes itself from its own directory of the system or below, or from one that lies beside
 * that; where they are many, also those of these directories that they include. `declares` tells whether a file declares
 * something itself.
 */
export function forwardedHeaders(
  umbrella: SourceFile,
  files: readonly SourceFile[],
  systemDirectories: readonly string[],
  declares: (file: SourceFile) => boolean,
): readonly SourceFile[] {
  const system = systemDirectories.map(normalizePath);
  const directory = directoryOf(normalizePath(umbrella.name));
  if (!system.includes(directory)) return [];
  // The Windows SDK has its headers in several directories side by side.
  const parent = directoryOf(directory);
  const roots = new Set(system.filter((path) => path === directory || directoryOf(path) === parent));
  const direct = files.filter(
    (file) =>
      file.kind === "header" &&
      isIncludedBy(file, umbrella) &&
      [...roots].some((root) => isUnder(normalizePath(file.name), root)),
  );
  const doors = preferred(preferred(direct, declares), (file) => !isStandard(file));
  if (doors.length < fewestDoors) return uniqueByName(doors);
  const found = new Set(direct.filter((file) => !isStandard(file)).map(({ name }) => name));
  // In the order of inclusion: who includes a file stands before it.
  const more = files.filter((file) => {
    const outer = file.includedFrom?.file.name;
    if (file.kind !== "header" || outer === undefined || !found.has(outer) || isStandard(file)) return false;
    if (!roots.has(directoryOf(normalizePath(file.name)))) return false;
    found.add(file.name);
    return true;
  });
  return uniqueByName([...direct.filter(({ name }) => found.has(name)), ...more]);
}

function preferred<T>(list: readonly T[], isBetter: (one: T) => boolean): readonly T[] {
  const better = list.filter(isBetter);
  return better.length > 0 ? better : list;
}

/** C23 7.1.2: these are the C library's, whoever includes them. */
const standardHeaders: ReadonlySet<string> = new Set(
  "assert complex ctype errno fenv float inttypes iso646 limits locale math setjmp signal stdalign stdarg stdatomic stdbit stdbool stdckdint stddef stdint stdio stdlib stdnoreturn string tgmath threads time uchar wchar wctype"
    .split(" ")
    .map((name) => `${name}.h`),
);

function isStandard({ name }: SourceFile): boolean {
  return standardHeaders.has(name.slice(name.lastIndexOf("/") + 1));
}
