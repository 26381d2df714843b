/** Predefined macros as facts: lines `NAME VALUE`, complete or as the difference to another target's. */

export interface MacroFacts {
  readonly base: MacroFacts | undefined;
  /** Names that the base has and this target has not. */
  readonly removed: string;
  /** What is added or has another value. */
  readonly lines: string;
}

/** All lines of a target, those of its base first. */
export function resolveFacts(facts: MacroFacts): readonly string[] {
  const own = splitLines(facts.lines);
  if (facts.base === undefined) return own;
  const changed = new Map<string, string>();
  for (const line of own) changed.set(nameOf(line), line);
  const removed = new Set(facts.removed.split(/\s+/));
  const lines: string[] = [];
  for (const line of resolveFacts(facts.base)) {
    const name = nameOf(line);
    if (removed.has(name)) continue;
    const other = changed.get(name);
    lines.push(other ?? line);
    changed.delete(name);
  }
  lines.push(...changed.values());
  return lines;
}

function splitLines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

/** The macro's name: a function-like one's ends at its parenthesis. */
function nameOf(line: string): string {
  const end = line.search(/[ (]/);
  return end < 0 ? line : line.slice(0, end);
}
