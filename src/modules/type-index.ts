/**
 * The index of types that a generated Python module carries in comments at its end: which C types it has, under which
 * names and with which layouts. Another run reads it from the source (`-m`) and shares the classes.
 *
 *     # Type index 1 for x86_64-linux-gnu
 *     # struct apr_pool_t apr_finfo_t:1c9d44e0 print:8ba21f07=struct_print_
 *     # typedef apr_size_t:5d0f6c1e
 *
 * An entry is a C name, the digest of what is complete, and the Python name where that is not the usual one.
 */

import type { Declaration } from "../ir/declaration.ts";
import type { IndexedName } from "../ir/python.ts";
import type { TypeDeclaration } from "./type-digest.ts";

export interface TypeIndex {
  readonly target: string;
  readonly types: readonly IndexedName[];
}

const indexVersion = 1;
const lineWidth = 88;
/** `class`: the class of an enum, by the enum's tag, or by the typedef of one without. */
const kinds = ["struct", "union", "enum", "typedef", "class"] as const;

/** The lines of an index, without line ends. Where there are no types, its head alone tells whose work the module is. */
export function printTypeIndex({ target, types }: TypeIndex): readonly string[] {
  const lines = [`# Type index ${indexVersion} for ${target}`];
  for (const kind of kinds) {
    const prefix = `${kind}:`;
    const entries = types.filter(({ id }) => id.startsWith(prefix)).map(printEntry);
    fillLines(`# ${kind}`, entries, lines);
  }
  return lines;
}

function fillLines(start: string, words: readonly string[], lines: string[]): void {
  let line = start;
  for (const word of words) {
    if (line !== start && line.length + 1 + word.length > lineWidth) {
      lines.push(line);
      line = start;
    }
    line += ` ${word}`;
  }
  if (line !== start) lines.push(line);
}

function printEntry({ id, pythonName, digest }: IndexedName): string {
  const name = id.slice(id.indexOf(":") + 1);
  const hash = digest === undefined ? "" : `:${digest}`;
  return `${name}${hash}${pythonName === usualName(id) ? "" : `=${pythonName}`}`;
}

/** `struct_x` for `struct x`, as ctypesgen has it; a typedef's own name. */
export function usualTypeName(declaration: TypeDeclaration): string {
  return usualName(declaration.id);
}

function usualName(id: string): string {
  const colon = id.indexOf(":");
  const kind = id.slice(0, colon);
  const name = id.slice(colon + 1);
  return kind === "typedef" || kind === "class" ? name : `${kind}_${name}`;
}

/** Ids that another unit can mean the same by: not those of unnamed types, and not the compiler's own. */
export function isSharable(declaration: Declaration): boolean {
  if (declaration.sequence < 0 || /[\s:=]/.test(declaration.name)) return false;
  if (declaration.kind === "record" || declaration.kind === "enum") return !declaration.anonymous;
  return declaration.kind === "typedef" && declaration.fromMacro !== true;
}

/** Reads the index of a module's source; undefined where there is none that we know. */
export function readTypeIndex(source: string): TypeIndex | undefined {
  const mark = `# Type index ${indexVersion} for `;
  const start = source.startsWith(mark) ? 0 : source.lastIndexOf(`\n${mark}`) + 1;
  if (!source.startsWith(mark, start)) return undefined;
  const [head = "", ...lines] = source.slice(start).split(/\r?\n/);
  const types: IndexedName[] = [];
  for (const line of lines) {
    const [sign, kind = "", ...words] = line.split(" ");
    if (sign !== "#" || !(kinds as readonly string[]).includes(kind)) break;
    for (const word of words) {
      const entry = readEntry(kind, word);
      if (isIdentifier.test(entry.pythonName)) types.push(entry);
    }
  }
  return { target: head.slice(mark.length).trim(), types };
}

/** Whoever wrote the module wrote its comments: what is none of its names must not become code of ours. */
const isIdentifier = /^[A-Za-z_]\w*$/;

function readEntry(kind: string, word: string): IndexedName {
  const [described = "", givenName] = word.split("=", 2);
  const [name = "", digest] = described.split(":", 2);
  const id = `${kind}:${name}`;
  return { id, pythonName: givenName ?? usualName(id), digest };
}
