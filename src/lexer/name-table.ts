/**
 * Interned identifiers: each spelling is one string object, so names compare by identity and hash once.
 * A name that is known already is found in the source text without making a string.
 */

const FIRST_CAPACITY = 1 << 12;

export class NameTable {
  #slots = new Int32Array(FIRST_CAPACITY).fill(-1);
  readonly #hashes: number[] = [];
  readonly #names: string[] = [];

  /** The name that stands at `start` to `end` of a text; `hash` is `hashStep` over its characters. */
  find(text: string, start: number, end: number, hash: number): string {
    const mask = this.#slots.length - 1;
    const length = end - start;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const index = this.#slots[slot] as number;
      if (index < 0) return this.#add(text.slice(start, end), hash, slot);
      if (this.#hashes[index] === hash) {
        const name = this.#names[index] as string;
        if (name.length === length && isAt(name, text, start)) return name;
      }
      slot = (slot + 1) & mask;
    }
  }

  intern(name: string): string {
    let hash = 0;
    for (let at = 0; at < name.length; at++) hash = hashStep(hash, name.charCodeAt(at));
    return this.find(name, 0, name.length, hash);
  }

  #add(name: string, hash: number, slot: number): string {
    this.#slots[slot] = this.#names.length;
    this.#hashes.push(hash);
    this.#names.push(name);
    if (this.#names.length * 2 > this.#slots.length) this.#grow();
    return name;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let index = 0; index < this.#hashes.length; index++) {
      const hash = this.#hashes[index] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      slots[slot] = index;
    }
    this.#slots = slots;
  }
}

export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function isAt(name: string, text: string, start: number): boolean {
  for (let at = 0; at < name.length; at++) {
    if (name.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}
