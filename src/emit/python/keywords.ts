/** What Python, from 3.7 on, refuses as a name. */

const keywords: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from global if " +
    "import in is lambda nonlocal not or pass raise return try while with yield __debug__"
  ).split(" "),
);

export function isKeyword(name: string): boolean {
  return keywords.has(name);
}
