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
  /** The files that are open, the innermost last: what a marker without direction may go back to. */
  let open: SourceFile[] = [];
  let start = 0;
  let marker = beginning;
  const close = (end: number): void => {
    // The first marker names the unit.
    if (marker === beginning && text.slice(start, end).trim() === "") return;
    open = reopen(open, marker, (name) => given.get(absolutePath(name, workingDirectory)) ?? name);
    const place = open.pop() as SourceFile;
    const part = new SourceFile(place.name, text.slice(start, end), {
      kind: place.kind,
      system: marker.isSystem,
      ...(place.includedFrom === undefined ? {} : { includedFrom: place.includedFrom }),
    });
    part.presumed.push({ offset: 0, line: marker.line, name: undefined });
    open.push(part);
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

/** gcc escapes quotes, backslashes and, in octal, what cannot be printed. */
function unescapeName(text: string): string {
  const bytes = text.replaceAll(/\\(?:([0-7]{1,3})|(.))/g, (_whole, octal?: string, character = "") =>
    octal === undefined ? character : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
  );
  return decodeUtf8(bytes);
}

/** The open files after a marker; the last one is that whose text follows, as a file without text. */
function reopen(
  open: readonly SourceFile[],
  { name: marked, direction }: Marker,
  showName: (name: string) => string,
): SourceFile[] {
  const name = showName(marked);
  const at = direction === 1 ? -1 : open.findLastIndex((file) => file.name === name);
  if (at >= 0) return open.slice(0, at + 1);
  const kind = kinds.get(name) ?? "header";
  const outer = open.at(-1);
  // What the unit itself includes are the headers that were given; the unit is no header.
  const isGiven = open.length === 1 && kind === "header";
  const includedFrom =
    outer === undefined || isGiven
      ? undefined
      : { file: outer, start: outer.text.length, end: outer.text.length };
  const unitKind = outer === undefined ? "command-line" : kind;
  const file = new SourceFile(name, "", {
    kind: unitKind,
    ...(includedFrom === undefined ? {} : { includedFrom }),
  });
  return [...open, file];
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
