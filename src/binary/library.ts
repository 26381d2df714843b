/** What a library's export table says. Plain data, whatever the file's format. */

export type BinaryFormat = "elf" | "mach-o" | "pe" | "import-library" | "text-stub";

/** The machine that the code is for, in the words of `Target.architecture`; "other" for one that no target has. */
export type BinaryArchitecture =
  | "x86_64"
  | "i386"
  | "aarch64"
  | "arm"
  | "riscv64"
  | "s390x"
  | "other"
  /** A file that is for more than one, or does not say. */
  | "any";

export interface ExportedSymbol {
  /** As C has it: without the underscore that Mach-O puts before names. One-byte text, as names in headers are. */
  readonly name: string;
  /** "unknown" where the table does not tell. */
  readonly kind: "function" | "variable" | "thread-local" | "unknown";
  /** ELF's version name, of the version that a lookup without one finds. */
  readonly version?: string;
}

export interface LibraryExports {
  readonly format: BinaryFormat;
  readonly architecture: BinaryArchitecture;
  /** In the order of the table; a name occurs once. */
  readonly symbols: readonly ExportedSymbol[];
  /** Libraries whose symbols are this one's, too (Mach-O's re-exports), by the names that the file gives. */
  readonly reexported: readonly string[];
}

/** Text that stands for libraries: GNU ld's implicit linker script. */
export interface LinkerScript {
  readonly format: "linker-script";
  /** Files (`libm.so.6`, `/lib/libm.so.6`) and, with `-l` before them, names (`-ltinfo`), in order. */
  readonly inputs: readonly string[];
}

/** Why a file cannot be taken for a library. */
export interface NoLibrary {
  readonly format: "none";
  readonly reason: string;
}

export type LibraryContent = LibraryExports | LinkerScript | NoLibrary;

export function noLibrary(reason: string): NoLibrary {
  return { format: "none", reason };
}

/**
 * Characters of all names together. The largest libraries have some millions; only a hostile file, whose many entries
 * share one long text, has more.
 */
export const mostText: number = 64 * 1024 * 1024;

/** One symbol a name: the first. */
export function uniqueSymbols(symbols: Iterable<ExportedSymbol>): readonly ExportedSymbol[] {
  const byName = new Map<string, ExportedSymbol>();
  let length = 0;
  for (const symbol of symbols) {
    length += symbol.name.length;
    if (length > mostText) break;
    if (!byName.has(symbol.name)) byName.set(symbol.name, symbol);
  }
  return [...byName.values()];
}
