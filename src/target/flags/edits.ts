/** What flags change about the predefined macros: a name's new replacement list, or undefined where it is no macro. */

export type MacroEdits = Map<string, string | undefined>;

/** Lines `NAME VALUE` with the edits carried out; new names come last. */
export function applyEdits(lines: readonly string[], edits: MacroEdits): readonly string[] {
  const left = new Map(edits);
  const result: string[] = [];
  for (const line of lines) {
    const name = macroName(line);
    if (!left.has(name)) {
      result.push(line);
      continue;
    }
    const value = left.get(name);
    left.delete(name);
    if (value !== undefined) result.push(`${name} ${value}`.trimEnd());
  }
  for (const [name, value] of left) if (value !== undefined) result.push(`${name} ${value}`.trimEnd());
  return result;
}

/** The macro's name: a function-like one's ends at its parenthesis. */
export function macroName(line: string): string {
  let end = 0;
  while (end < line.length && line[end] !== " " && line[end] !== "(") end++;
  return line.slice(0, end);
}

/** Whether the last of `-fNAME` and `-fno-NAME` is the first; undefined where there is none of them. */
export function isOn(flags: readonly string[], name: string): boolean | undefined {
  const last = flags.findLast((flag) => flag === `-f${name}` || flag === `-fno-${name}`);
  return last === undefined ? undefined : last === `-f${name}`;
}
