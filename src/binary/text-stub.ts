/**
 * Apple's text-based stubs (`libz.tbd`): the SDK's account of libraries that are on no disk, as dyld keeps them in its
 * cache. Versions 1 to 4 are YAML of one shape, version 5 is JSON. All documents of a file count: those behind the first
 * are re-exported by it. Names are taken for all of the stub's targets, since Apple's differ in none that a header has.
 */

import { type ExportedSymbol, type LibraryContent, noLibrary, uniqueSymbols } from "./library.ts";

type Kind = ExportedSymbol["kind"];

interface StubContent {
  readonly symbols: ExportedSymbol[];
  readonly reexported: string[];
}

export function isTextStub(text: string): boolean {
  return /^(?:---\s+!tapi-tbd|---\s+archs:|archs:|\{\s*"(?:main_library|tapi_tbd_version|libraries)")/.test(
    text,
  );
}

export function readTextStub(text: string): LibraryContent {
  const content: StubContent = { symbols: [], reexported: [] };
  if (!text.startsWith("{")) readYaml(text, content);
  else if (!readJson(text, content)) return noLibrary("the stub is no JSON");
  return {
    format: "text-stub",
    architecture: "any",
    symbols: uniqueSymbols(content.symbols),
    reexported: content.reexported,
  };
}

function addSymbol(content: StubContent, name: string, kind: Kind): void {
  content.symbols.push({ name: name.startsWith("_") ? name.slice(1) : name, kind });
}

/** Keys of lists of names within `exports` and `reexports`. */
const symbolKeys: ReadonlyMap<string, Kind> = new Map([
  ["symbols", "unknown"],
  ["weak-symbols", "unknown"],
  ["weak-def-symbols", "unknown"],
  ["thread-local-symbols", "thread-local"],
]);

const libraryKeys: ReadonlySet<string> = new Set(["re-exports", "libraries"]);

function readYaml(text: string, content: StubContent): void {
  let section = "";
  let list: readonly [key: string, parts: string[]] | undefined;
  for (const line of text.split("\n")) {
    if (list === undefined) {
      const key = /^( *)(?:- +)?([\w-]+): *(.*)$/.exec(line);
      if (key === null) continue;
      const [, indent = "", name = "", value = ""] = key;
      if (indent === "" && !line.startsWith("-")) section = name;
      if (value.startsWith("[")) list = [name, [value.slice(1)]];
    } else list[1].push(line);
    if (list === undefined || !(list[1].at(-1) ?? "").includes("]")) continue;
    const joined = list[1].join(" ");
    addList(section, list[0], joined.slice(0, joined.lastIndexOf("]")), content);
    list = undefined;
  }
}

function addList(section: string, key: string, text: string, content: StubContent): void {
  const isExported = section === "exports" || section === "reexports";
  const kind = isExported ? symbolKeys.get(key) : undefined;
  const isLibraries = libraryKeys.has(key) && (isExported || section === "reexported-libraries");
  if (kind === undefined && !isLibraries) return;
  for (const part of text.split(",")) {
    const name = part.trim().replace(/^(['"])(.*)\1$/, "$2");
    if (name === "") continue;
    if (kind === undefined) content.reexported.push(name);
    else addSymbol(content, name, kind);
  }
}

function readJson(text: string, content: StubContent): boolean {
  let stub: unknown;
  try {
    stub = JSON.parse(text);
  } catch {
    return false;
  }
  for (const library of [member(stub, "main_library"), ...items(member(stub, "libraries"))]) {
    for (const key of ["exported_symbols", "reexported_symbols"]) {
      for (const entry of items(member(library, key))) addEntry(entry, content);
    }
    for (const entry of items(member(library, "reexported_libraries"))) {
      content.reexported.push(...texts(member(entry, "names")));
    }
  }
  return true;
}

function addEntry(entry: unknown, content: StubContent): void {
  for (const [part, kind] of [
    ["text", "function"],
    ["data", "variable"],
  ] as const) {
    for (const key of ["global", "weak"]) {
      for (const name of texts(member(member(entry, part), key))) addSymbol(content, name, kind);
    }
    for (const name of texts(member(member(entry, part), "thread_local"))) {
      addSymbol(content, name, "thread-local");
    }
  }
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function texts(value: unknown): readonly string[] {
  return items(value).filter((item) => typeof item === "string");
}
