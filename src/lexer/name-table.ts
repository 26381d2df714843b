/**
 * Interned identifiers: each spelling is one string object, so that names compare by identity and hash once. The engine's
 * own map is asked, which hashes in native code: a table of ours would hash in a loop that a short run interprets, and
 * that compares characters slowly when it is optimised.
 */

/** A spelling that has been met. */
export class Name {
  readonly text: string;
  /** A macro has had it: no other name need be looked up among the macros. */
  mayBeMacro = false;

  constructor(text: string) {
    this.text = text;
  }
}

export class NameTable {
  readonly #names = new Map<string, Name>();

  find(text: string): Name {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    const name = new Name(text);
    this.#names.set(text, name);
    return name;
  }

  intern(text: string): string {
    return this.find(text).text;
  }
}
