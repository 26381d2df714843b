/** Advice for headers that are missing: the packages that bring them. */

import type { Diagnostic, DiagnosticNote } from "../diagnostics/diagnostic.ts";
import { otherLanguageHelp } from "../parser/other-language.ts";
import { findTarget } from "../target/targets.ts";
import { libraryPackage } from "./foreign-headers.ts";
import { findHeaderPackage, type HeaderPackage } from "./header-packages.ts";

/** For which machine headers are missing, and on which one. */
export interface MissingPlace {
  /** As Node names it. */
  readonly platform: string;
  /** The target's triple where it is another machine; undefined for this one. */
  readonly foreign: string | undefined;
}

/** Headers of C++'s library that headers of C++ often include; C's have an ending. */
const C_PLUS_PLUS_HEADERS: ReadonlySet<string> = new Set(
  (
    "algorithm array atomic bitset chrono cmath complex cstdarg cstddef cstdint cstdio cstdlib cstring deque exception " +
    "fstream functional future initializer_list iomanip ios iosfwd iostream istream iterator limits list map memory " +
    "mutex numeric optional ostream queue random set span sstream stack stdexcept streambuf string string_view thread " +
    "tuple type_traits typeinfo unordered_map unordered_set utility valarray variant vector"
  ).split(" "),
);

/** The same diagnostics; those of missing headers with a note where a package is known. */
export function adviseMissingHeaders(
  diagnostics: readonly Diagnostic[],
  place: MissingPlace,
): readonly Diagnostic[] {
  const advised = new Set<string>();
  return diagnostics.map((diagnostic) => {
    const { missingHeader, notes } = diagnostic;
    if (missingHeader === undefined) return diagnostic;
    if (C_PLUS_PLUS_HEADERS.has(missingHeader)) return { ...diagnostic, help: otherLanguageHelp };
    const found = findHeaderPackage(missingHeader);
    if (found === undefined) return diagnostic;
    const isLibrary = isOfLibrary(found, place);
    const message = isLibrary ? describeLibrary(found, place) : describePackage(found, place.platform);
    // A name that everybody knows is no slip of the pen.
    const help = isLibrary ? { help: helpWithLibrary(place) } : {};
    // One header of a package is like another.
    if (message === undefined || advised.has(message)) return { ...diagnostic, ...help };
    advised.add(message);
    const note: DiagnosticNote = { message };
    return { ...diagnostic, notes: [...notes, note], ...help };
  });
}

/** The C library's headers, the kernel's and those of Windows are another target's own. */
function isOfLibrary({ debian }: HeaderPackage, { foreign }: MissingPlace): boolean {
  const isWindows = foreign !== undefined && findTarget(foreign)?.operatingSystem === "windows";
  return (debian === "mingw-w64" && isWindows) || debian === "libc6-dev" || debian === "linux-libc-dev";
}

function describeLibrary({ debian }: HeaderPackage, { platform, foreign }: MissingPlace): string | undefined {
  if (foreign === undefined) {
    if (platform === "darwin") return "Xcode's command line tools have it: `xcode-select --install`";
    return platform === "linux" ? `the package \`${debian}\` (Debian) has it` : undefined;
  }
  const name = libraryPackage(foreign);
  return name === undefined ? undefined : `the package \`${name}\` (Debian) has it for ${foreign}`;
}

function helpWithLibrary({ platform, foreign }: MissingPlace): string {
  if (foreign === undefined && platform !== "win32") return "name its directory with `-I`";
  const environment = foreign === undefined ? undefined : findTarget(foreign)?.environment;
  if (environment === "apple")
    return "name a macOS SDK (`MacOSX.sdk`) with `--sysroot` or `-isysroot`, or in SDKROOT: the headers of this system are not macOS's";
  if (environment === "msvc")
    return "name the directories of the C runtime and the Windows SDK in INCLUDE (`;` between them), or with `-isystem`";
  if (environment === "emscripten") return "name Emscripten's `cache/sysroot/include` with `-isystem`";
  return "name the directory of the target's own headers with `-isystem`, or what holds it with `--sysroot`";
}

function describePackage({ debian, homebrew, pkgConfig }: HeaderPackage, platform: string): string {
  const names = [`\`${debian}\` (Debian)`, ...(homebrew === undefined ? [] : [`\`${homebrew}\` (Homebrew)`])];
  if (platform === "darwin") names.reverse();
  const flag =
    pkgConfig === undefined ? "" : `; \`--from-pkg-config ${pkgConfig}\` finds it where it is installed`;
  return `the package ${names.join(" or ")} has it${flag}`;
}
