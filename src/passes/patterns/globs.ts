/** Names with `*` for any characters. Linear in the text for each `*`: no regular expression that could run away. */

export function matchesGlob(glob: string, name: string): boolean {
  const parts = glob.split("*");
  const [first = "", ...rest] = parts;
  if (rest.length === 0) return glob === name;
  const last = rest.pop() ?? "";
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
