/** Things that are made when they are asked for, each once, however deep they lie in each other. */

import { findMentions } from "./mentions.ts";
import type { DeclaredSymbol, SymbolTable } from "./symbol.ts";

/** So many within each other are made by recursion; of deeper ones the parts are made first, from the innermost. */
const deepestRecursion = 30;

/** Undefined for a thing that is asked for while it is being made (a record within itself). */
export class OnDemand<T> {
  readonly #made: Map<string, T | undefined> = new Map();
  readonly #makeParts: ((id: string) => void) | undefined;
  #depth = 0;

  /** `makeParts` asks for everything that making this one would ask for. */
  constructor(makeParts?: (id: string) => void) {
    this.#makeParts = makeParts;
  }

  isMade(id: string): boolean {
    return this.#made.has(id);
  }

  get(id: string, make: () => T | undefined): T | undefined {
    if (this.#made.has(id)) return this.#made.get(id);
    // Parts of parts have been made before them: one level more is enough.
    if (this.#depth === deepestRecursion) this.#makeParts?.(id);
    this.#made.set(id, undefined);
    this.#depth++;
    const value = make();
    this.#depth--;
    this.#made.set(id, value);
    return value;
  }
}

/**
 * The records that a record's layout may need, in the order in which they were completed: a member's type is complete
 * before the record around it is (C11 6.7.2.1p3), so that each finds its own parts made. None that was completed later:
 * those are only pointed to.
 */
export function findParts(
  id: string,
  table: SymbolTable,
  isMade: (id: string) => boolean,
): readonly string[] {
  const before = orderOf(table.byId.get(id));
  const parts: DeclaredSymbol[] = [];
  const seen = new Set<string>([id]);
  const stack = [id];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const symbol = table.byId.get(next);
    if (symbol === undefined) continue;
    for (const mention of findMentions(symbol, table)) {
      if (seen.has(mention) || isMade(mention)) continue;
      seen.add(mention);
      const part = table.byId.get(mention);
      if (part === undefined || orderOf(part) >= before) continue;
      stack.push(mention);
      if (part.kind === "record") parts.push(part);
    }
  }
  return parts.sort((left, right) => orderOf(left) - orderOf(right)).map((part) => part.id);
}

function orderOf(symbol: DeclaredSymbol | undefined): number {
  if (symbol?.kind === "record" || symbol?.kind === "enum") return symbol.completedAt ?? symbol.sequence;
  return symbol?.sequence ?? 0;
}
