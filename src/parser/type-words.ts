/** Which words of a type specifier go together (C11 6.7.2p2, GNU C's and the floating types of C23). */

const integerParts = ["signed", "unsigned", "_Complex"];
const onlyComplex = ["_Complex"];

/** The words that a word may stand with, in any order; what is not here stands alone. */
const partners: ReadonlyMap<string, readonly string[]> = new Map([
  ["char", integerParts],
  ["short", [...integerParts, "int"]],
  ["int", [...integerParts, "short", "long"]],
  ["long", [...integerParts, "int", "long", "double"]],
  ["__int128", integerParts],
  ["signed", ["char", "short", "int", "long", "__int128", "_Complex"]],
  ["unsigned", ["char", "short", "int", "long", "__int128", "_Complex"]],
  ["float", [...onlyComplex, "_Imaginary"]],
  ["double", [...onlyComplex, "_Imaginary", "long"]],
  ["_Imaginary", ["float", "double", "long"]],
  ...["_Float16", "_Float32", "_Float64", "_Float128", "_Float32x", "_Float64x", "__ibm128", "__bf16"].map(
    (word) => [word, onlyComplex] as const,
  ),
]);

/** Whether `word` may stand behind `words`, which go together themselves. */
export function goesWith(words: readonly string[], word: string): boolean {
  let longs = word === "long" ? 1 : 0;
  let isDouble = word === "double";
  for (const other of words) {
    if (other === "long") longs++;
    else if (other === "double") isDouble = true;
    if (!arePartners(other, word)) return false;
  }
  return longs <= (isDouble ? 1 : 2);
}

/** Every other word names it: the list of `_Complex` is all lists that have it. */
function arePartners(one: string, other: string): boolean {
  if (one === "_Complex") return partners.get(other)?.includes(one) ?? false;
  return partners.get(one)?.includes(other) ?? false;
}
