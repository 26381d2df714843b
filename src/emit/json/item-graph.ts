/** Items and what they need of each other: what falls with something missing, and what is carried along. */

import type { Declaration } from "../../ir/declaration.ts";
import type { JsonObject } from "./json-text.ts";

export interface Item {
  readonly json: JsonObject;
  /** What other items know it by: a declaration's id, and `name:X` for what expressions can name. */
  readonly keys: readonly string[];
  /** Keys of what has to be there, too. */
  readonly needs: readonly string[];
  readonly isRequested: boolean;
  /** What it is of; undefined for the NULL of the format's own. */
  readonly declaration?: Declaration;
  readonly group?: "declarations" | "macros" | "aliases";
}

/** A declaration that is asked for and has no item. */
export interface LeftOut {
  readonly name: string;
  readonly reason: string;
}

export interface ItemList {
  readonly items: readonly Item[];
  readonly leftOut: readonly LeftOut[];
  /** What a linked module has: no items of the output's own, but there to be needed. */
  readonly imported: readonly Item[];
}

/** Items that need something that is not there fall, and what needs them. */
export function dropUnsupported(items: readonly Item[], leftOut: LeftOut[]): Item[] {
  const providers = countProviders(items);
  const dependents = new Map<string, Item[]>();
  const fallen = new Set<Item>();
  const waiting: Item[] = [];
  const fall = (item: Item, missing: string): void => {
    if (fallen.has(item)) return;
    fallen.add(item);
    waiting.push(item);
    const { name } = item.json;
    // An alias goes with its record, which is told already.
    if (typeof name !== "string" || !item.isRequested || item.keys.length === 0) return;
    leftOut.push({
      name,
      reason: `it needs \`${missing.slice(missing.indexOf(":") + 1)}\`, which is not in the output`,
    });
  };
  for (const item of items) {
    for (const need of item.needs) {
      if (!providers.has(need)) fall(item, need);
      const others = dependents.get(need);
      if (others === undefined) dependents.set(need, [item]);
      else others.push(item);
    }
  }
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    for (const key of item.keys) {
      const left = (providers.get(key) ?? 0) - 1;
      providers.set(key, left);
      if (left <= 0) for (const dependent of dependents.get(key) ?? []) fall(dependent, key);
    }
  }
  return items.filter((item) => !fallen.has(item));
}

/** How many items give a key: a macro that is defined twice gives its name twice. */
function countProviders(items: readonly Item[]): Map<string, number> {
  const providers = new Map<string, number>();
  for (const item of items) for (const key of item.keys) providers.set(key, (providers.get(key) ?? 0) + 1);
  return providers;
}

/** What was asked for, and what that needs. */
export function keepNeeded(items: readonly Item[], leftOut: readonly LeftOut[]): Omit<ItemList, "imported"> {
  const byKey = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of item.keys) {
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [item]);
      else others.push(item);
    }
  }
  const kept = new Set(items.filter((item) => item.isRequested));
  const waiting = [...kept];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    for (const need of item.needs) {
      for (const other of byKey.get(need) ?? []) {
        if (kept.has(other)) continue;
        kept.add(other);
        waiting.push(other);
      }
    }
  }
  return { items: items.filter((item) => kept.has(item)), leftOut };
}
