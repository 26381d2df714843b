/** "Did you mean": which of the known words a mistyped one is nearest to. */

/**
 * The candidate with the fewest edits (insert, remove, replace, swap two neighbours), the first of equals; undefined when
 * none is near: more than a third of the letters would have to change. Linear in the candidates; long words are not asked.
 */
export function suggestNearest(word: string, candidates: Iterable<string>): string | undefined {
  const longest = 64;
  if (word.length === 0 || word.length > longest) return undefined;
  let nearest: string | undefined;
  let best = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) >= best) continue;
    const distance = countEdits(word, candidate, best);
    if (distance < best) {
      best = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

/** Damerau's distance between neighbours (optimal string alignment); any number from `limit` on means "too far". */
function countEdits(left: string, right: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1];
      let edits = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      );
      if (isSwap(left, right, row, column)) edits = Math.min(edits, at(beforeLast, column - 2) + 1);
      current.push(edits);
      smallest = Math.min(smallest, edits);
    }
    if (smallest >= limit) return limit;
    beforeLast = last;
    last = current;
  }
  return at(last, right.length);
}

function isSwap(left: string, right: string, row: number, column: number): boolean {
  if (row < 2 || column < 2) return false;
  return left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
}

function at(row: readonly number[], column: number): number {
  return row[column] as number;
}
