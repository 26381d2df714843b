/** Comments that try to be more than text: what ends strings, escapes, marks of documentation tools, and any byte. */

const fragments: readonly string[] = [
  '"""',
  "'''",
  '"',
  "'",
  '""',
  '\\"""',
  "\\",
  "\\\\",
  "\\N{BULLET}",
  "\\u12",
  "\\x",
  "\\U00110000",
  "\\union",
  "\\0",
  "{0}",
  "{name}",
  "%s",
  "${x}",
  "import os",
  "\nimport os; os.abort()\n",
  '\n"""\nimport os\n"""\n',
  "# type: ignore",
  "# pyright: strict",
  "\tTab",
  "\r",
  "\f",
  "\v",
  "\x00",
  "\x1b[31m",
  "\u2028",
  "\u202e",
  "\ufeff",
  "\ud83d\ude00",
  "\u00e9",
  "@param a ",
  '@param """ ',
  "@param",
  "\\param[in] a ",
  "@return ",
  "@retval \\",
  "@code",
  "@endcode",
  "@verbatim",
  "@brief ",
  "@note\n",
  "\n@a: ",
  "\nReturns: ",
  "<b>",
  "</b>",
  "<script>",
  "&lt;",
  "&amp;quot;",
  "\\c ",
  "\\p ```",
  "::",
  "\n\n\n",
  "   ",
  "text",
  "x".repeat(200),
  "word ".repeat(40),
  '" '.repeat(60),
];

/** So many comments, the same ones for the same seed; their text never ends the comment. */
export function hostileComments(seed: number, count: number): readonly string[] {
  let state = seed >>> 0;
  const next = (limit: number): number => {
    // xorshift, 32 bits: any seed but 0.
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % limit;
  };
  return Array.from({ length: count }, () => {
    const parts = Array.from({ length: 1 + next(12) }, () => fragments[next(fragments.length)] as string);
    const text = parts.join(["", " ", "\n"][next(3)]).replaceAll("*/", "* /").replaceAll("/*", "/ *");
    if (next(3) > 0) return `/**${next(2) === 0 ? "\n * " : " "}${text.replace(/\*$/, "")} */`;
    return text
      .split(/[\n\r]/)
      .map((line) => `/// ${line.replaceAll("\\", "\\ ").trimEnd()}.`)
      .join("\n");
  });
}
