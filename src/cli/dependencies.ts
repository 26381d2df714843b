/** The answer to `-M` and its kin: what the rule is for, where it goes, and its text. */

import { realpathSync } from "node:fs";
import { basename } from "node:path";
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

/** The rule for a run that has read these files. `-` and standard input's other name are no files. */
export function makeDependencyRule(request: Request, inclusions: readonly Inclusion[]): DependencyRule {
  const { isWithoutSystem, hasPhonyTargets, targets } = request.dependencies;
  const dependencies = listDependencies(nameInclusions(inclusions), { system: !isWithoutSystem });
  const files = dependencies.filter((path) => path !== standardInputName);
  const text = printRule(files, {
    targets: targets.length > 0 ? targets : [defaultTarget(request)],
    hasPhonyTargets,
  });
  return { text, path: rulePath(request) };
}

/** What gcc takes: the object file of the first source; of a translation, the file that it makes. */
function defaultTarget({ options, output, dump, dependencies }: Request): RuleTarget {
  const isTranslation = dump === undefined && !dependencies.isOnly;
  if (isTranslation && output !== undefined) return { name: output, isQuoted: true };
  const [header = "-"] = options.headers;
  if (header === "-") return { name: "-", isQuoted: true };
  const ending = !isTranslation ? "o" : options.outputLanguage === "py" ? "py" : "json";
  return { name: `${withoutEnding(basename(header))}.${ending}`, isQuoted: true };
}

function rulePath({ options, output, dependencies }: Request): string | undefined {
  const { isBeside, path } = dependencies;
  if (path !== undefined) return path === "-" ? undefined : path;
  if (!isBeside) return output;
  return `${withoutEnding(output ?? basename(options.headers[0] ?? "-"))}.d`;
}

function withoutEnding(path: string): string {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const name = path.slice(folder.length);
  const dot = name.lastIndexOf(".");
  return dot < 0 ? path : folder + name.slice(0, dot);
}
