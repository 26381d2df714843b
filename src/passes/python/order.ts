/**
 * The order of statements: C's, except where Python needs something earlier than C does. A name has to be bound before
 * it is used; a record's body has to stand before anything that asks for its size.
 */

import type { PythonType } from "../../ir/python.ts";

/** A statement, or several that stay together. */
export interface Step<Item> {
  readonly key: string;
  readonly items: readonly Item[];
  readonly needs: readonly Need[];
}

export interface Need {
  /** The declaration, by id. */
  readonly id: string;
  /** Its size has to be known: for a record, its body. */
  readonly isComplete: boolean;
}

export function bodyKey(id: string): string {
  return `${id} body`;
}

/** What a type expression needs to be evaluated; with `isComplete`, what it needs to have a size. */
export function needsOf(type: PythonType, isComplete: boolean): readonly Need[] {
  const needs: Need[] = [];
  collectNeeds(type, isComplete, needs);
  return needs;
}

function collectNeeds(type: PythonType, isComplete: boolean, needs: Need[]): void {
  switch (type.kind) {
    case "declared":
      needs.push({ id: type.id, isComplete });
      return;
    case "pointer":
    case "callback":
      collectNeeds(type.target, false, needs);
      return;
    case "buffer":
    case "array":
      // ctypes takes the element's size when the array type is made.
      collectNeeds(type.element, true, needs);
      return;
    case "function":
      collectNeeds(type.result, false, needs);
      for (const parameter of type.parameters) collectNeeds(parameter, false, needs);
      for (const enumeration of [...(type.classes?.parameters ?? []), type.classes?.result])
        if (enumeration) needs.push({ id: enumeration.id, isComplete: false });
      return;
    default:
      return;
  }
}

/**
 * The steps in an order in which each stands after what it needs, as near to the given order as that allows. Steps that
 * need each other (no C program has them) stay as they are. `sizeOf` tells what else has to be complete for a
 * declaration to be: a typedef's target.
 */
export function orderSteps<Item>(
  steps: readonly Step<Item>[],
  completions: ReadonlyMap<string, readonly Need[]>,
): readonly Item[] {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const begun = new Set<string>();
  const ordered: Item[] = [];
  for (const step of steps) visit(step, byKey, completions, begun, ordered);
  return ordered;
}

interface Frame<Item> {
  readonly step: Step<Item>;
  readonly keys: readonly string[];
  next: number;
}

/** Depth first without recursion, since chains of typedefs may be long. */
function visit<Item>(
  first: Step<Item>,
  byKey: ReadonlyMap<string, Step<Item>>,
  completions: ReadonlyMap<string, readonly Need[]>,
  begun: Set<string>,
  ordered: Item[],
): void {
  if (begun.has(first.key)) return;
  const stack: Frame<Item>[] = [];
  const enter = (step: Step<Item>): void => {
    begun.add(step.key);
    stack.push({ step, keys: keysOf(step.needs, completions), next: 0 });
  };
  enter(first);
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const key = frame.keys[frame.next++];
    if (key === undefined) {
      ordered.push(...frame.step.items);
      stack.pop();
      continue;
    }
    const step = byKey.get(key);
    if (step !== undefined && !begun.has(key)) enter(step);
  }
}

function keysOf(
  needs: readonly Need[],
  completions: ReadonlyMap<string, readonly Need[]>,
): readonly string[] {
  const keys: string[] = [];
  const pending = [...needs];
  const seen = new Set<string>();
  for (let need = pending.shift(); need !== undefined; need = pending.shift()) {
    keys.push(need.id);
    if (!need.isComplete || seen.has(need.id)) continue;
    seen.add(need.id);
    keys.push(bodyKey(need.id));
    for (const further of completions.get(need.id) ?? []) pending.push(further);
  }
  return keys;
}
