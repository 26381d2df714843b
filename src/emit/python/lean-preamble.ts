/**
 * The preamble of a module on its own: of the support code what the module uses. What its users may look for besides, as
 * ctypesgen's users do (String, c_ptrdiff_t, everything of ctypes), its `__getattr__` makes when it is asked for (PEP 562).
 */

import { offeredNames, supportBuiltins, supportText } from "./preamble.ts";
import { sortImported } from "./served-names.ts";
import { splitSupport } from "./support-analysis.ts";
import { supportTable } from "./support-table.ts";

export interface SupportUse {
  /** Names of the support code. */
  readonly helpers: ReadonlySet<string>;
  /** Names of ctypes that stand by themselves. */
  readonly ctypes: ReadonlySet<string>;
  /** Names that the module binds: of these, Python's own are kept for the support code. */
  readonly bound: ReadonlySet<string>;
  /** Further statements that import modules. */
  readonly imports: readonly string[];
}

const lineWidth = 88;

/** A preamble whose definitions stand before the statements that need them. */
export interface LeanPreamble {
  readonly definitions: readonly string[];
  /** Names that the module has from its support code under these names. */
  readonly given: readonly string[];
}

export function printLeanPreamble(use: SupportUse): string {
  const { definitions, given } = defineLeanPreamble(use);
  return [
    ...definitions,
    "_bindwright = _bindwright_support(ctypes)",
    ...given.map((name) => `${name} = _bindwright.${name}`),
    "__getattr__ = _bindwright.serve(globals(), _bindwright_rest)",
    "",
    "# End preamble",
    "",
  ].join("\n");
}

export function defineLeanPreamble(use: SupportUse): LeanPreamble {
  const blocks = readBlocks();
  const used = close([...use.helpers, "serve"], blocks);
  const open = offeredNames.filter((name) => !use.bound.has(name) && !use.helpers.has(name));
  const rest = close(open, blocks);
  for (const block of used) rest.delete(block);
  const defined = new Set([...used].flatMap(({ names }) => names));
  const lent = [...wordsOf(rest)].filter((word) => defined.has(word)).sort();
  const direct = open.filter((name) => defined.has(name) && !lent.includes(name));
  const shared = [...lent, ...direct].sort();
  const names = [...new Set([...use.helpers, "serve", ...shared])].sort();
  const given = offeredNames.filter((name) => use.helpers.has(name) && !use.bound.has(name));
  const definitions = [
    "# Begin preamble for Python",
    "",
    "import ctypes",
    ...use.imports,
    ...printImport(use.ctypes),
    "",
    "",
    ...printSupport(used, names, use.bound),
    "",
    "",
    ...printRest(rest, open, shared, use.bound),
    "",
    "",
  ];
  return { definitions, given };
}

/** Statements of the support code that stand together, and what they bind. */
interface Block {
  readonly at: number;
  readonly names: readonly string[];
  /** What they name. */
  readonly words: readonly string[];
  readonly text: string;
}

/** By each name that they bind. */
function readBlocks(): ReadonlyMap<string, Block> {
  const blocks = new Map<string, Block>();
  splitSupport(supportText).forEach((text, at) => {
    const [names = [], words = []] = (supportTable[at] ?? "")
      .split(":")
      .map((part) => part.split(" ").filter((word) => word !== ""));
    const block = { at, names, words, text };
    for (const name of names) blocks.set(name, block);
  });
  return blocks;
}

/** The blocks of the names, and those that these need. */
function close(names: readonly string[], blocks: ReadonlyMap<string, Block>): Set<Block> {
  const byPlace = new Map<number, Block>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const block = blocks.get(name);
    if (block === undefined || byPlace.has(block.at)) continue;
    byPlace.set(block.at, block);
    waiting.push(...block.words);
  }
  return new Set(byPlace.values());
}

function wordsOf(blocks: Iterable<Block>): ReadonlySet<string> {
  return new Set([...blocks].flatMap(({ words }) => words));
}

function textOf(blocks: Iterable<Block>): string {
  return [...blocks]
    .sort((left, right) => left.at - right.at)
    .map(({ text }) => text)
    .join("\n\n");
}

function printSupport(
  blocks: ReadonlySet<Block>,
  names: readonly string[],
  bound: ReadonlySet<string>,
): readonly string[] {
  const words = wordsOf(blocks);
  return [
    `def _bindwright_support(${["ctypes", ...keptBuiltins(words, bound)].join(", ")}):`,
    ...(names.includes("builtins") || words.has("builtins") ? ["    import builtins"] : []),
    "    from types import SimpleNamespace",
    "",
    textOf(blocks),
    "",
    "    return SimpleNamespace(",
    ...names.map((name) => `        ${name}=${name},`),
    "    )",
  ];
}

/** What the module itself does not use. `lent` it has from the other function. */
function printRest(
  blocks: ReadonlySet<Block>,
  names: readonly string[],
  lent: readonly string[],
  bound: ReadonlySet<string>,
): readonly string[] {
  const text = textOf(blocks);
  return [
    `def _bindwright_rest(${["ctypes", "support", ...keptBuiltins(wordsOf(blocks), bound)].join(", ")}):`,
    "    import sys",
    "",
    ...lent.map((name) => `    ${name} = support.${name}`),
    ...(lent.length === 0 || text === "" ? [] : [""]),
    ...(text === "" ? [] : [text, ""]),
    "    return {",
    ...[...names].sort().map((name) => `        "${name}": ${name},`),
    '        "sys": sys,',
    "    }",
  ];
}

/** Python's names of which the module makes something else later. */
function keptBuiltins(words: ReadonlySet<string>, bound: ReadonlySet<string>): readonly string[] {
  return supportBuiltins
    .filter((name) => bound.has(name) && words.has(name))
    .map((name) => `${name}=${name}`);
}

function printImport(names: ReadonlySet<string>): readonly string[] {
  if (names.size === 0) return [];
  const sorted = sortImported(names);
  const line = `from ctypes import ${sorted.join(", ")}`;
  if (line.length <= lineWidth) return [line];
  return ["from ctypes import (", ...sorted.map((name) => `    ${name},`), ")"];
}
