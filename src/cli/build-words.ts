/** Flags out of a build (pkg-config, a compilation database): those that say how headers are read, and libraries. */

import { isAbsolute, resolve } from "node:path";
import { canonicalName, type Flag } from "./flag.ts";
import { flags } from "./flags.ts";
import { normaliseWords } from "./normalise.ts";
import type { Request } from "./request.ts";

export interface Setting {
  readonly flag: Flag;
  readonly value: string;
}

export interface BuildWords {
  readonly settings: readonly Setting[];
  /** As the command line's own: without effect here, and what we cannot follow. */
  readonly ignored: readonly string[];
  readonly refused: readonly string[];
}

/** Of a build's words, what is about outputs, warnings and sources is not ours to obey. */
function isOfBuilds({ group, spellings }: Flag): boolean {
  const [spelling] = spellings;
  if (group === "Libraries and modules") return spelling === "-l" || spelling === "-L";
  const isOfReading = group === "Preprocessor" || group === "Target and language";
  return isOfReading && spelling !== "--include" && !spelling.startsWith("--from-");
}

const buildFlags: ReadonlyMap<string, Flag> = new Map(
  flags.filter(isOfBuilds).map((flag) => [canonicalName(flag), flag]),
);

/** Rows whose value is a path that is meant from the folder in which the build runs. */
const pathSpellings: ReadonlySet<string> = new Set([
  "-I",
  "-iquote",
  "-isystem",
  "-idirafter",
  "--sysroot",
  "-L",
]);

/** The settings that a build's words ask for; relative directories are those of `folder`. */
export function readBuildWords(words: readonly string[], folder: string): BuildWords {
  const { words: normalised, ignored, refused } = normaliseWords(words, [...buildFlags.values()]);
  const settings: Setting[] = [];
  for (const word of normalised) {
    if (word === "--") break;
    const equals = word.indexOf("=");
    const name = word.slice(2, equals < 0 ? undefined : equals);
    const flag = buildFlags.get(name);
    if (flag === undefined || (flag.argument !== undefined && equals < 0)) continue;
    const value = equals < 0 ? "" : word.slice(equals + 1);
    if (isMeant(flag, value)) settings.push({ flag, value: place(flag, value, folder) });
  }
  return { settings, ignored, refused };
}

/** False for what our C knows nothing of, such as a standard of C++. */
function isMeant({ choices, values }: Flag, value: string): boolean {
  return choices?.includes(value) !== false && values?.pattern.test(value) !== false;
}

function place({ spellings }: Flag, value: string, folder: string): string {
  const isPath = pathSpellings.has(spellings[0]) && value !== "" && !value.startsWith("=");
  return !isPath || isAbsolute(value) ? value : resolve(folder, value);
}

/**
 * Settings of several commands as one: each once, and of two definitions of a macro, or two values of a flag that has
 * one, the first.
 */
export function mergeSettings(settings: readonly Setting[]): readonly Setting[] {
  const seen = new Set<string>();
  return settings.filter((setting) => {
    const key = keyOf(setting);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Flags that may be given many times, with different values. */
const listSpellings: ReadonlySet<string> = new Set([
  "-I",
  "-iquote",
  "-isystem",
  "-idirafter",
  "-include",
  "-imacros",
  "-l",
  "-L",
  "--compiler-flag",
]);

function keyOf({ flag, value }: Setting): string {
  const [spelling] = flag.spellings;
  if (spelling === "-D" || spelling === "-U") return `macro ${/^[^=(]*/.exec(value)?.[0]}`;
  return listSpellings.has(spelling) ? `${spelling} ${value}` : spelling;
}

/** A request with settings folded in. */
export function applySettings(request: Request, settings: readonly Setting[]): Request {
  return settings.reduce((before, { flag, value }) => flag.apply(before, value), request);
}
