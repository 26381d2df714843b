/**
 * Look-ahead that is computed when a choice is first met. chevrotain computes all of it when a parser is made, which is an
 * eighth of a run over three lines; most of C's grammar is not met in a small header.
 */

import "./object-group-by.ts";
import { type ILookaheadStrategy, LLkLookaheadStrategy } from "chevrotain";

/** Of an alternation: the index of the alternative that begins with the next token. Of all else: whether it does. */
export type LookAhead = (this: unknown, alternatives?: unknown) => number | boolean | undefined;

/** What the strategy leaves in chevrotain's tables: no look-ahead function yet, but what makes it. */
interface Promised extends LookAhead {
  promised: () => LookAhead;
}

type Options<Method extends "buildLookaheadForAlternation" | "buildLookaheadForOptional"> = Parameters<
  ILookaheadStrategy[Method]
>[0];

/** chevrotain's own strategy, asked later. What specs validate is chevrotain's. */
export class LateLookAhead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(
    options: Options<"buildLookaheadForAlternation">,
  ): ReturnType<ILookaheadStrategy["buildLookaheadForAlternation"]> {
    return promise(() => super.buildLookaheadForAlternation(options) as LookAhead) as never;
  }

  override buildLookaheadForOptional(
    options: Options<"buildLookaheadForOptional">,
  ): ReturnType<ILookaheadStrategy["buildLookaheadForOptional"]> {
    return promise(() => super.buildLookaheadForOptional(options) as LookAhead) as never;
  }
}

function promise(make: () => LookAhead): Promised {
  let made: LookAhead | undefined;
  const promised = (): LookAhead => {
    made ??= make();
    return made;
  };
  const first: LookAhead = function (alternatives) {
    return promised().call(this, alternatives);
  };
  return Object.assign(first, { promised });
}

/** The kinds of constructs in chevrotain's look-ahead tables (its `grammar/keys`), eight bits above the occurrence. */
export const Construct = { Alternation: 1, Option: 2, Repetition: 3, MandatoryRepetition: 4 } as const;
const occurrenceBits = 8;
const constructBits = 3;

/**
 * A rule's look-ahead functions in few slots: chevrotain's arrays have so many holes that the engine takes them for hash
 * tables. A function takes its slot when it is first called.
 */
export class LookAheadTable {
  readonly rule: string;
  readonly #functions: LookAhead[] = [];

  constructor(rule: string, sparse: readonly LookAhead[]) {
    this.rule = rule;
    sparse.forEach((lookAhead, key) => {
      const occurrence = key & ((1 << occurrenceBits) - 1);
      const slot = (occurrence << constructBits) | (key >> occurrenceBits);
      const first = this.#settle(slot, lookAhead);
      while (this.#functions.length <= slot) this.#functions.push(first);
      this.#functions[slot] = first;
    });
  }

  find(construct: number, occurrence: number): LookAhead {
    return this.#functions[(occurrence << constructBits) | construct] as LookAhead;
  }

  #settle(slot: number, lookAhead: LookAhead): LookAhead {
    const { promised } = lookAhead as Promised;
    const functions = this.#functions;
    return function (alternatives) {
      const made = promised();
      functions[slot] = made;
      return made.call(this, alternatives);
    };
  }
}
