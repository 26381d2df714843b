/**
 * What may come next, as tables: for each rule and each construct in it, what each terminal leads to. chevrotain computes
 * them from the grammar (grammar-analysis.ts) when the sources are made, so that a run does not.
 */

/** The kinds of constructs that look ahead, as a table's key has them. */
export const Construct = { Alternation: 0, Option: 1, Repetition: 2, MandatoryRepetition: 3 } as const;
const constructBits = 2;

/** Where a construct stands in its rule's table. `occurrence` tells apart two of one kind in one rule. */
export function slotOf(construct: number, occurrence: number): number {
  return (occurrence << constructBits) | construct;
}

/**
 * One rule's tables as they are written down: after each slot, one character a terminal, in the order of `vocabulary`.
 * `noWay` where the terminal does not begin the construct; else, in base 36, the alternative that it begins (0 where
 * there is but one).
 */
export type LookAheadRows = Readonly<Record<string, string>>;

export const noWay = ".";

/** For each terminal the alternative that it begins, or below 0. */
export type LookAheadRow = readonly number[];

/** A rule's tables; each is read when it is first asked for, since a small header meets few of C's constructs. */
export class LookAheadTable {
  readonly rule: string;
  readonly #written: LookAheadRows;
  readonly #rows: (LookAheadRow | undefined)[] = [];

  constructor(rule: string, written: LookAheadRows) {
    this.rule = rule;
    this.#written = written;
  }

  /** The row of a slot, which the grammar must have. */
  find(slot: number): LookAheadRow {
    const row = this.#rows[slot];
    return row !== undefined ? row : this.#read(slot);
  }

  #read(slot: number): LookAheadRow {
    while (this.#rows.length <= slot) this.#rows.push(undefined);
    const row: number[] = [];
    for (const character of this.#written[slot] as string) {
      row.push(character === noWay ? -1 : Number.parseInt(character, 36));
    }
    this.#rows[slot] = row;
    return row;
  }
}
