/** What a conversion to the format's trees keeps in mind on its way: what is mentioned, how deep it is, why it gave up. */

/** Deeper trees are refused: the format's readers (Python's json and parser) give up at about this depth, too. */
const deepest = 200;

export class Conversion {
  /** Ids of types, and `name:X` for identifiers in expressions. */
  readonly needs: string[] = [];
  /** Why something was refused, the first time; undefined as long as all went well. */
  reason: string | undefined;
  #depth = 0;

  refuse(reason: string): undefined {
    this.reason ??= reason;
    return undefined;
  }

  /** Runs a step into a tree, unless the way is too long already. */
  descend<T>(step: () => T | undefined): T | undefined {
    if (this.#depth >= deepest) return this.refuse("it is nested too deeply");
    this.#depth++;
    const result = step();
    this.#depth--;
    return result;
  }

  /** Runs a step whose names need not be in the output. */
  aside<T>(step: () => T): T {
    const { length } = this.needs;
    const result = step();
    this.needs.length = length;
    return result;
  }

  /** Runs an attempt; if it fails, it leaves no trace, and what stands in for it is the result. */
  attempt<T>(tried: () => T | undefined, instead: () => T | undefined): T | undefined {
    const { reason } = this;
    const { length } = this.needs;
    const result = tried();
    if (result !== undefined) return result;
    const substitute = instead();
    if (substitute === undefined) return undefined;
    this.reason = reason;
    this.needs.length = length;
    return substitute;
  }
}
