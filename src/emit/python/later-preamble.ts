/**
 * The preamble and the loader of modules that bind at first use: nothing of either is made before something is asked for.
 * What a user has put in place of a name until then stays.
 */

import { type Options, surfaceOf } from "../../options.ts";
import { defineLeanPreamble, type SupportUse } from "./lean-preamble.ts";
import { defineLoader } from "./loader.ts";
import { quoteText } from "./quote.ts";
import { servesNames } from "./served-names.ts";

/**
 * Whether nothing at the module's own level needs either. Several libraries are opened when the module is imported, since
 * it warns of those that are missing.
 */
export function beginsLater(libraries: readonly string[], options: Options): boolean {
  const isOpenedLater = new Set(libraries).size < 2 && options.modules.length === 0;
  return surfaceOf(options) === "lazy" && servesNames(options) && isOpenedLater;
}

/** What stands in a module of its own under a name that a header may have, too, but for what is printed only if it may. */
const ownNames: readonly string[] = [
  "LibraryLoader",
  "add_library_search_dirs",
  "ctypes",
  "load_library",
  "loader",
];

/**
 * Of the names that the module binds at first use, those under which something else stands until then; undefined where
 * that is known only as the module runs, since it imports all that other modules have.
 */
export function listTaken(bound: ReadonlySet<string>, options: Options): readonly string[] | undefined {
  if (!servesNames(options) || options.modules.length > 0) return undefined;
  return ownNames.filter((name) => bound.has(name));
}

/** @param directories Where libraries are searched for, relative to the module. */
export function printLaterPreamble(
  use: SupportUse,
  libraries: readonly string[],
  directories: readonly string[],
): string {
  const library = libraries[0];
  const helpers = library === undefined ? use.helpers : new Set([...use.helpers, "unopened"]);
  const { definitions, given } = defineLeanPreamble({ ...use, helpers });
  const made = [
    ["LibraryLoader", "LibraryLoader"],
    ...given.map((name) => [name, `support.${name}`]),
    ["_bindwright", "support"],
    ["add_library_search_dirs", "add_library_search_dirs"],
    ["load_library", "loader"],
    ["loader", "loader"],
  ];
  return [
    ...definitions,
    "# End preamble",
    "",
    defineLoader(use.bound, false),
    "",
    "# End loader",
    "",
    "",
    "def _bindwright_begin(names, spare):",
    "    # What stands here is made when something is first asked for.",
    "    import ctypes",
    "",
    "    support = _bindwright_support(ctypes)",
    "    LibraryLoader, loader, add_library_search_dirs = _bindwright_loader(",
    '        names.get("__file__")',
    "    )",
    ...directories.map((path) => `    add_library_search_dirs([${quoteText(path)}])`),
    "    libraries = {}",
    ...(library === undefined
      ? []
      : [`    libraries[${quoteText(library)}] = support.unopened(loader, ${quoteText(library)})`]),
    "    made = {",
    ...made.map(([name, value]) => `        "${name}": ${value},`),
    '        "_libs": libraries,',
    "    }",
    "    for name, value in made.items():",
    "        if name in spare:",
    "            spare[name] = value",
    "        else:",
    "            names.setdefault(name, value)",
    "    return support.serve(names, _bindwright_rest)",
    "",
    "",
  ].join("\n");
}
