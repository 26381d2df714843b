/** What each part of the support code binds and names. Found when the table of it is made, not when a module is. */

/** Statements of the support code that stand together. */
export interface SupportFacts {
  /** What they bind. */
  readonly names: readonly string[];
  /** What they name of the other parts and of Python's own, without what stands behind a dot. */
  readonly words: readonly string[];
}

/** The support code's parts: an empty line between them, and the next begins at the first level. */
export function splitSupport(supportCode: string): readonly string[] {
  return supportCode.split(/\n\n(?= {4}\S)/).map((part) => part.trimEnd());
}

/** For each part in its order. `others` are names besides the parts' own that matter. */
export function analyseSupport(supportCode: string, others: readonly string[]): readonly SupportFacts[] {
  const parts = splitSupport(supportCode).map((text) => ({ text, names: namesOf(text) }));
  const known = new Set([...parts.flatMap(({ names }) => names), ...others]);
  return parts.map(({ text, names }) => ({ names, words: wordsOf(text).filter((word) => known.has(word)) }));
}

function namesOf(text: string): readonly string[] {
  const bindings = text.matchAll(/^ {4}(?:(?:def|class) (\w+)|(\w+) =)/gmu);
  return [...bindings].map(([, defined, assigned]) => (defined ?? assigned) as string);
}

function wordsOf(text: string): readonly string[] {
  const code = text.replace(/^ *#.*$|\.[A-Za-z_]\w*/gmu, "");
  return [...new Set(code.match(/[A-Za-z_]\w*/gu) ?? [])].sort();
}
