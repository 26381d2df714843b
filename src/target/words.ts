/** Lists of names as text between white space: one string, so that a list costs nothing until it is asked. */

/** True if a list of words between white space has the word. */
export function hasWord(list: string, word: string): boolean {
  if (word === "") return false;
  for (let at = list.indexOf(word); at >= 0; at = list.indexOf(word, at + 1)) {
    if (isGap(list, at - 1) && isGap(list, at + word.length)) return true;
  }
  return false;
}

function isGap(list: string, at: number): boolean {
  return at < 0 || at >= list.length || list.charCodeAt(at) <= 0x20;
}

/** `__packed__` is `packed`. */
export function withoutUnderscores(name: string): string {
  const isWrapped = name.length > 4 && name.startsWith("__") && name.endsWith("__");
  return isWrapped ? name.slice(2, -2) : name;
}
