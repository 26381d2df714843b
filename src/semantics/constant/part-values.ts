/** The values of parts of objects, each computed once. */

import type { PartSteps } from "./environment.ts";
import type { Outcome } from "./outcome.ts";
import type { ListParts } from "./part.ts";

/** Parts that are made of others, which are made of others again: deeper ones have no value. */
const deepestPart = 200;

export class PartValues {
  readonly #values: Map<object, Map<string, Outcome | undefined>> = new Map();
  /** Where the items of each list went. */
  readonly lists: ListParts = new Map();
  #depth = 0;

  /** Undefined for a part that is being made. */
  get(object: object, steps: PartSteps, make: () => Outcome): Outcome | undefined {
    const values = this.#values.get(object) ?? new Map<string, Outcome | undefined>();
    this.#values.set(object, values);
    const key = steps.join("/");
    if (values.has(key)) return values.get(key);
    if (this.#depth === deepestPart) return undefined;
    values.set(key, undefined);
    this.#depth++;
    const value = make();
    this.#depth--;
    values.set(key, value);
    return value;
  }
}
