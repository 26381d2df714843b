/**
 * Scopes of ordinary identifiers (C11 6.2.1, 6.2.3), as far as the grammar needs them: which names are typedef names
 * here. Keywords live in the same table, so that one look-up tells everything about a word.
 *
 * A name without an entry is an ordinary identifier, so only what hides a typedef name, or is one, costs anything.
 */

import { Terminal } from "./vocabulary.ts";

const ordinary = Terminal.Identifier.index;
const typedefName = Terminal.TypedefName.index;

export class NameScope {
  readonly #terminals: Map<string, number>;
  /** What inner scopes hid, to be put back when they close: name, terminal, name, terminal ... */
  readonly #hiddenNames: string[] = [];
  readonly #hiddenTerminals: number[] = [];
  #depth = 0;

  /** Takes over `terminals`: keywords and predeclared types by name. */
  constructor(terminals: Map<string, number>) {
    this.#terminals = terminals;
  }

  /** The terminal of a word at this place. */
  classify(name: string): number {
    return this.#terminals.get(name) ?? ordinary;
  }

  isKeyword(name: string): boolean {
    const terminal = this.classify(name);
    return terminal !== ordinary && terminal !== typedefName;
  }

  declareTypedef(name: string): void {
    const before = this.classify(name);
    if (before === typedefName) return;
    if (this.#depth > 0) this.#hide(name, before);
    this.#terminals.set(name, typedefName);
  }

  /**
   * Declares a variable, function, enumerator or parameter. In file scope a typedef name stays one: the second
   * declaration is an error (6.7p3), and what uses the type should not become one as well.
   */
  declareOrdinary(name: string): void {
    if (this.#depth === 0 || this.#terminals.get(name) !== typedefName) return;
    this.#hide(name, typedefName);
    this.#terminals.set(name, ordinary);
  }

  /** Opens a scope and returns the mark that closes it. */
  open(): number {
    this.#depth++;
    return this.#hiddenNames.length;
  }

  close(mark: number): void {
    this.#depth--;
    this.#restore(mark);
  }

  get depth(): number {
    return this.#depth;
  }

  get mark(): number {
    return this.#hiddenNames.length;
  }

  /** Back to an earlier state after an error. */
  unwind(depth: number, mark: number): void {
    this.#depth = depth;
    this.#restore(mark);
  }

  #hide(name: string, terminal: number): void {
    this.#hiddenNames.push(name);
    this.#hiddenTerminals.push(terminal);
  }

  #restore(mark: number): void {
    while (this.#hiddenNames.length > mark) {
      const name = this.#hiddenNames.pop() as string;
      const terminal = this.#hiddenTerminals.pop() as number;
      if (terminal === ordinary) this.#terminals.delete(name);
      else this.#terminals.set(name, terminal);
    }
  }
}
