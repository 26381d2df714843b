/**
 * Interned identifiers: each spelling is one string object, so that names compare by identity and hash once. The engine's
 * own map is asked, which hashes in native code: a table of ours would hash in a loop that a short run interprets.
 */

export class NameTable {
  readonly #names = new Map<string, string>();

  intern(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, name);
    return name;
  }
}
