/** Names of functions as words: `sqlite3_open_v2` is sqlite, open, v; `FT_New_Face` is ft, new, face. */

const makingWords = [
  "new",
  "create",
  "init",
  "open",
  "alloc",
  "make",
  "compile",
  "dup",
  "duphandle",
  "clone",
  "copy",
];

/** The surest first: an object that can be both closed and freed is freed. */
const endingWords = [
  "free",
  "destroy",
  "delete",
  "release",
  "unref",
  "finalize",
  "finish",
  "close",
  "term",
  "cleanup",
  "done",
  "dispose",
];

export function splitWords(name: string): readonly string[] {
  return name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .split(/[^A-Za-z]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** Whether a name says that something is made. `newstate` does, too. */
export function saysMaking(name: string): boolean {
  return splitWords(name).some((word) => makingWords.includes(word) || word.startsWith("new"));
}

export function saysCopying(name: string): boolean {
  return splitWords(name).some((word) => ["dup", "duphandle", "clone", "copy"].includes(word));
}

/**
 * How sure a name says that an object of a type is ended, smaller is surer; undefined where it does not. What follows the
 * word is the type's name or a version: `sqlite3_db_release_memory` releases memory.
 */
export function endingRank(name: string, typeName: string = ""): number | undefined {
  const words = splitWords(name);
  const known = new Set(splitWords(typeName));
  const ranks = words.flatMap((word, at) => {
    const rank = endingWords.indexOf(word);
    if (rank < 0) return [];
    const isAbout = words.slice(at + 1).every((next) => next.length === 1 || known.has(next));
    return [isAbout ? rank : rank + endingWords.length];
  });
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}

/** Whether a name says that an object of the type is ended, and nothing else that it has. */
export function saysEnding(name: string, typeName: string): boolean {
  const rank = endingRank(name, typeName);
  return rank !== undefined && rank < endingWords.length;
}

/** What comes before the word that ends: `curl_url` of `curl_url_cleanup`. */
export function withoutEnding(name: string): string {
  const cut = name.lastIndexOf("_");
  return cut > 0 && endingRank(name.slice(cut + 1)) !== undefined ? name.slice(0, cut) : name;
}

export function toSnakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
}

/** What all names start with, cut back to the last underscore: never inside a word. */
export function commonPrefix(names: readonly string[]): string {
  const [first = "", ...rest] = names;
  let length = first.length;
  for (const name of rest) {
    let at = 0;
    while (at < length && name.charAt(at) === first.charAt(at)) at++;
    length = at;
  }
  return first.slice(0, first.slice(0, length).lastIndexOf("_") + 1);
}

/** Without the first prefix that it has, unless nothing that could be a name is left. */
export function shorten(name: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find(
    (one) => one !== "_" && one !== "" && name.toLowerCase().startsWith(one.toLowerCase()),
  );
  const rest = prefix === undefined ? name : name.slice(prefix.length);
  return /^[A-Za-z_]/.test(rest) ? rest : name;
}
