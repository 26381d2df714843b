/** Dependencies as `gcc -M` prints them: a rule for make, and the tree of inclusions of `-H`. */

import type { Inclusion } from "./dependencies.ts";

export interface RuleTarget {
  readonly name: string;
  /** False for a target that goes into the rule as it is (`-MT`). */
  readonly isQuoted: boolean;
}

export interface RuleOptions {
  readonly targets: readonly RuleTarget[];
  /** Every dependency but the first gets a rule without commands, so that make survives its deletion (`-MP`). */
  readonly hasPhonyTargets: boolean;
}

/** gcc's: a line goes on while a name and what stands before its blank have no more characters than this. */
const lastColumn = 72;

/** The rule; empty when there is nothing to depend on. */
export function printRule(dependencies: readonly string[], options: RuleOptions): string {
  if (dependencies.length === 0) return "";
  const names = dependencies.map((path) => quoteForMake(withoutLeadingDot(path)));
  const line = new RuleLine();
  for (const target of orderTargets(options.targets)) line.add(target);
  line.endTargets();
  for (const name of names) line.add(name);
  const phony = options.hasPhonyTargets ? names.slice(1).map((name) => `${name}:\n`) : [];
  return `${line.text}\n${phony.join("")}`;
}

class RuleLine {
  text = "";
  #column = 0;

  add(name: string): void {
    const { length } = name;
    if (this.#column > 0) {
      if (this.#column + length > lastColumn) {
        this.text += " \\\n";
        this.#column = 0;
      }
      this.text += " ";
      this.#column++;
    }
    this.text += name;
    this.#column += length;
  }

  endTargets(): void {
    this.text += ":";
    this.#column++;
  }
}

/** gcc adds those of `-MQ` first; then each of `-MT` takes the place of the first quoted one, which goes last. */
function orderTargets(targets: readonly RuleTarget[]): string[] {
  const names: string[] = [];
  let unquoted = 0;
  const added = [
    ...targets.filter(({ isQuoted }) => isQuoted),
    ...targets.filter(({ isQuoted }) => !isQuoted),
  ];
  for (const { name, isQuoted } of added) {
    const shown = withoutLeadingDot(name);
    if (isQuoted) {
      names.push(quoteForMake(shown));
      continue;
    }
    const displaced = names[unquoted];
    names[unquoted++] = shown;
    if (displaced !== undefined) names.push(displaced);
  }
  return names;
}

/** `./a.h` is `a.h`, in targets and dependencies alike. */
function withoutLeadingDot(path: string): string {
  let rest = path;
  while (rest.startsWith("./")) rest = rest.replace(/^\.\/+/, "");
  return rest;
}

/**
 * make's quoting (GNU make manual, 4.3 and 5.1.1): `$` is doubled, `#` and white space get a backslash, and so do
 * backslashes right before white space, where they would quote; backslashes elsewhere mean themselves.
 */
export function quoteForMake(name: string): string {
  let quoted = "";
  let slashes = 0;
  for (const character of name) {
    if (character === "$") quoted += "$";
    else if (character === "#") quoted += "\\";
    else if (character === " " || character === "\t") quoted += "\\".repeat(slashes + 1);
    slashes = character === "\\" ? slashes + 1 : 0;
    quoted += character;
  }
  return quoted;
}

/** A line per inclusion, a dot for each file around it; then the files that are read without a guard (`gcc -H`). */
export function printInclusions(inclusions: readonly Inclusion[]): string {
  let text = "";
  const counts = new Map<string, number>();
  // What the command line brings in before the first given header is not shown.
  let isShown = false;
  for (const { path, depth, record } of inclusions) {
    if (record === undefined) continue;
    counts.set(path, (counts.get(path) ?? 0) + 1);
    if (depth === 0) isShown = true;
    else if (isShown) text += `${".".repeat(depth)} ${path}\n`;
  }
  const unguarded = inclusions.filter(
    ({ path, depth, record }) =>
      depth > 0 && record?.guard === undefined && record?.once === false && counts.get(path) === 1,
  );
  if (unguarded.length === 0) return text;
  const paths = unguarded.map(({ path }) => path).sort();
  return `${text}Multiple include guards may be useful for:\n${paths.join("\n")}\n`;
}
