/**
 * The library's only wish to the world. The command line's host reads the disk; a test's or a browser's reads a map.
 * Paths are opaque strings joined with "/"; nothing in the library makes them absolute.
 */

export type FileContent =
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  | { readonly kind: "missing" }
  | { readonly kind: "directory" }
  /** A FIFO, a device, a socket: never read, since reading may block or never end. */
  | { readonly kind: "special" }
  | { readonly kind: "too-large"; readonly size: number }
  | { readonly kind: "unreadable"; readonly reason: string };

export interface Host {
  /** Where it is "posix", a backslash is a character of a file's name as others are; else it separates folders, too. */
  readonly pathStyle?: "posix" | "windows" | undefined;
  /** Reads a whole regular file. Never throws. */
  readFile(path: string): FileContent;
  /** What stands at a path: "file" (regular, or a link to one), "directory", or "none"/"other". Never throws. */
  exists(path: string): "file" | "directory" | "other" | "none";
  /** Names in a directory in code point order; empty when it cannot be read. Never throws. */
  list(path: string): readonly string[];
}

/** A host over a map of path to text (UTF-8 encoded) or bytes: what tests, browsers and other compilers use. */
export function createMemoryHost(files: Readonly<Record<string, string | Uint8Array>>): Host {
  const encoder = new TextEncoder();
  const content = new Map<string, Uint8Array>();
  const directories = new Map<string, Set<string>>();
  for (const [path, value] of Object.entries(files)) {
    content.set(path, typeof value === "string" ? encoder.encode(value) : value);
    for (let child = path; ; ) {
      const cut = child.lastIndexOf("/");
      const parent = cut < 0 ? "." : cut === 0 ? "/" : child.slice(0, cut);
      const names = directories.get(parent) ?? new Set<string>();
      names.add(child.slice(cut + 1));
      directories.set(parent, names);
      if (cut <= 0) break;
      child = parent;
    }
  }
  return {
    readFile(path: string): FileContent {
      const bytes = content.get(path);
      if (bytes !== undefined) return { kind: "file", bytes };
      return { kind: directories.has(path) ? "directory" : "missing" };
    },
    exists(path: string): "file" | "directory" | "other" | "none" {
      if (content.has(path)) return "file";
      return directories.has(path) ? "directory" : "none";
    },
    list(path: string): readonly string[] {
      return [...(directories.get(path) ?? [])].sort();
    },
  };
}
