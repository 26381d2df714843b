/**
 * A unit that another preprocessor made (`gcc -E -dD`), taken apart again at its line markers (GCC cpp manual, "Preprocessor
 * Output"): each part is a file of its own with its name, its lines and what included it, so that all that asks where
 * something is declared finds the answer that it would have found in the headers themselves.
 */

import type { Options } from "../options.ts";
import { SourceFile, type SourceFileKind } from "../source/source-file.ts";
import { decodeUtf8 } from "../source/text.ts";

interface Marker {
  readonly line: number;
  readonly name: string;
  /** 1: into a file, 2: back to one; 0 where the marker does not say. */
  readonly direction: 0 | 1 | 2;
  readonly isSystem: boolean;
}

/** The parts in their order. `text` is one-byte; names of headers are told as the options have them. */
export function takeApart(
  text: string,
  { headers, workingDirectory }: Pick<Options, "headers" | "workingDirectory">,
): readonly SourceFile[] {
  const given = new Map(headers.map((header) => [absolutePath(header, workingDirectory), header]));
  const parts: SourceFile[] = [];
  const open = new OpenFiles((name) => given.get(absolutePath(name, workingDirectory)) ?? name);
  let start = 0;
  let marker = beginning;
  const close = (end: number): void => {
    // The first marker names the unit.
    if (marker === beginning && text.slice(start, end).trim() === "") return;
    const place = open.enter(marker);
    const part = new SourceFile(place.name, text.slice(start, end), {
      kind: place.kind,
      system: marker.isSystem,
      ...(place.includedFrom === undefined ? {} : { includedFrom: place.includedFrom }),
    });
    part.presumed.push({ offset: 0, line: marker.line, name: undefined });
    open.replaceLast(part);
    if (end > start) parts.push(part);
  };
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n", at);
    const next = end < 0 ? text.length : end + 1;
    const found = text.charCodeAt(at) === hash ? readMarker(text.slice(at, next)) : undefined;
    if (found !== undefined) {
      close(at);
      marker = found;
      start = next;
    }
    at = next;
  }
  close(text.length);
  return parts;
}

const beginning: Marker = { line: 1, name: "<preprocessed>", direction: 1, isSystem: false };

const hash = 35;

/** `# 12 "file.h" 1 3`, `#line 12 "file.h"`; undefined for every other directive. */
function readMarker(line: string): Marker | undefined {
  const found = /^#(?:line)? *(\d{1,10}) "((?:[^"\\\n]|\\.)*)"((?: [1-4])*)\s*$/.exec(line);
  if (found === null) return undefined;
  const [, number = "1", name = "", flags = ""] = found;
  const direction = flags.includes("1") ? 1 : flags.includes("2") ? 2 : 0;
  return { line: Number(number), name: unescapeName(name), direction, isSystem: flags.includes("3") };
}

/** gcc escapes quotes, backslashes and, in octal, what cannot be printed; clang has two letters besides. */
function unescapeName(text: string): string {
  const bytes = text.replaceAll(/\\(?:([0-7]{1,3})|(.))/g, (_whole, octal?: string, character = "") => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return character === "n" ? "\n" : character === "t" ? "\t" : character;
  });
  return decodeUtf8(bytes);
}

/** The files that are open, the innermost last: what a marker without direction may go back to. */
class OpenFiles {
  readonly #showName: (name: string) => string;
  readonly #files: SourceFile[] = [];
  /** Where each name stands among them, the innermost last. */
  readonly #places = new Map<string, number[]>();

  constructor(showName: (name: string) => string) {
    this.#showName = showName;
  }

  /** The file whose text follows a marker, which is now the innermost one. */
  enter({ name: marked, direction }: Marker): SourceFile {
    const name = this.#showName(marked);
    const at = direction === 1 ? undefined : this.#places.get(name)?.at(-1);
    if (at === undefined) return this.#open(name);
    while (this.#files.length > at + 1) {
      const closed = this.#files.pop() as SourceFile;
      this.#places.get(closed.name)?.pop();
    }
    return this.#files[at] as SourceFile;
  }

  /** By one of the same name, with a part of its text. */
  replaceLast(file: SourceFile): void {
    this.#files[this.#files.length - 1] = file;
  }

  /** As a file without text. */
  #open(name: string): SourceFile {
    const kind = kinds.get(name) ?? "header";
    const outer = this.#files.at(-1);
    // What the unit itself includes are the headers that were given; the unit is no header.
    const isGiven = this.#files.length === 1 && kind === "header";
    const includedFrom =
      outer === undefined || isGiven
        ? undefined
        : { file: outer, start: outer.text.length, end: outer.text.length };
    const file = new SourceFile(name, "", {
      kind: outer === undefined ? "command-line" : kind,
      ...(includedFrom === undefined ? {} : { includedFrom }),
    });
    const places = this.#places.get(name) ?? [];
    this.#places.set(name, places);
    places.push(this.#files.length);
    this.#files.push(file);
    return file;
  }
}

const kinds: ReadonlyMap<string, SourceFileKind> = new Map([
  ["<built-in>", "predefined"],
  ["<command-line>", "command-line"],
  ["<command line>", "command-line"],
]);

function absolutePath(path: string, directory: string | undefined): string {
  const isAbsolute = /^(?:[A-Za-z]:)?[\\/]/.test(path) || directory === undefined;
  const whole = isAbsolute ? path : `${directory.replace(/\/+$/, "")}/${path}`;
  return whole.replaceAll(/\/(?:\.\/)+/g, "/");
}
