/** The answer to `-M` and its kin: what the rule is for, where it goes, and its text. */

import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { OutputFile } from "../emit/emitter.ts";
import { type Inclusion, listDependencies } from "../preprocessor/dependencies.ts";
import { printRule, type RuleTarget } from "../preprocessor/print-dependencies.ts";
import { standardInputName } from "./disk.ts";
import type { Request } from "./request.ts";

export interface DependencyRule {
  readonly text: string;
  /** Undefined for standard output. */
  readonly path: string | undefined;
}

/** As gcc names them: a system header by its path without links, where that is shorter. */
export function nameInclusions(inclusions: readonly Inclusion[]): readonly Inclusion[] {
  const names = new Map<string, string>();
  return inclusions.map((inclusion) => {
    const { path, isSystem, kind } = inclusion;
    if (!isSystem || kind === "builtin" || kind === "missing") return inclusion;
    const name = names.get(path) ?? shorterPath(path);
    names.set(path, name);
    return { ...inclusion, path: name };
  });
}

function shorterPath(path: string): string {
  try {
    const real = realpathSync(path);
    return real.length < path.length ? real : path;
  } catch {
    // It comes from a host that is no disk.
    return path;
  }
}

/** The rule for a run that has read these files and makes those. `-` and standard input's other name are no files. */
export function makeDependencyRule(
  request: Request,
  inclusions: readonly Inclusion[],
  outputs: readonly OutputFile[] = [],
): DependencyRule {
  const { isWithoutSystem, hasPhonyTargets, targets } = request.dependencies;
  const { inputLanguage, headers } = request.options;
  const dependencies =
    inputLanguage === "ir"
      ? headers
      : listDependencies(nameInclusions(inclusions), { system: !isWithoutSystem });
  const files = dependencies.filter((path) => path !== standardInputName);
  const text = printRule(files, {
    targets: targets.length > 0 ? targets : defaultTargets(request, outputs),
    hasPhonyTargets,
  });
  return { text, path: rulePath(request) };
}

function isTranslation({ dump, dependencies, explained }: Request): boolean {
  return dump === undefined && explained === undefined && !dependencies.isOnly;
}

/** What gcc takes: the object file of the first source; of a translation, all the files that it makes. */
function defaultTargets(request: Request, outputs: readonly OutputFile[]): readonly RuleTarget[] {
  const names = new Set([nameMain(request)]);
  if (isTranslation(request)) for (const path of furtherPaths(request, outputs)) names.add(path);
  return [...names].map((name) => ({ name, isQuoted: true }));
}

function nameMain(request: Request): string {
  const { options, output } = request;
  if (isTranslation(request) && output !== undefined) return output;
  const [header = "-"] = options.headers;
  if (header === "-") return "-";
  const ending = !isTranslation(request) ? "o" : options.outputLanguage === "py" ? "py" : "json";
  return `${withoutEnding(basename(header))}.${ending}`;
}

/** Those beside the main output are relative to its folder, and are not made where it has none. */
function furtherPaths({ output, preprocessedPath }: Request, outputs: readonly OutputFile[]): string[] {
  const paths = outputs.flatMap(({ path, isGivenPath }) => {
    if (isGivenPath === true) return path;
    return path === "" || output === undefined ? [] : join(dirname(output), path);
  });
  return preprocessedPath === undefined ? paths : [...paths, preprocessedPath];
}

function rulePath(request: Request): string | undefined {
  const { options, output, dependencies, packageFolder } = request;
  const { isBeside, path } = dependencies;
  if (path !== undefined) return path === "-" ? undefined : path;
  if (!isBeside) return output;
  // A package's own folder shall have nothing in it that is not to be installed.
  if (packageFolder !== undefined && isTranslation(request)) return `${nameFolder(packageFolder)}.d`;
  return `${withoutEnding(output ?? basename(options.headers[0] ?? "-"))}.d`;
}

/** A folder by the name that it has, also where it is the current one. */
function nameFolder(folder: string): string {
  const plain = folder.replace(/(?<=.)\/+$/, "");
  return /^\.{0,2}$/.test(basename(plain)) ? resolve(plain) : plain;
}

function withoutEnding(path: string): string {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const name = path.slice(folder.length);
  const dot = name.lastIndexOf(".");
  return dot < 0 ? path : folder + name.slice(0, dot);
}
