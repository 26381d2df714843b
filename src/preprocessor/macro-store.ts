/** The macros in force and everything that happened to macros, in order. */

import type { NameTable } from "../lexer/name-table.ts";
import type { Token } from "../lexer/token.ts";
import type { Macro, MacroEvent, MacroOrigin } from "./macro.ts";
import { DynamicMacro, isWatchedName, type MacroDefinition } from "./macro-definition.ts";

export class MacroStore {
  readonly history: MacroEvent[] = [];
  readonly #macros = new Map<string, MacroDefinition>();
  readonly #pushed = new Map<string, (MacroDefinition | undefined)[]>();
  readonly #names: NameTable;

  /** `names` is what the lexers intern in: a name that a macro gets is marked there. */
  constructor(names: NameTable) {
    this.#names = names;
  }

  /** The definition that an identifier has, built-in and poisoned ones included. */
  get(name: string): MacroDefinition | undefined {
    return this.#macros.get(name);
  }

  lookup(name: string): Macro | undefined {
    const macro = this.#macros.get(name);
    return macro === undefined || isWatchedName(macro) ? undefined : macro;
  }

  define(macro: MacroDefinition): void {
    this.#set(macro);
    this.history.push({ kind: "define", macro });
  }

  /** True once a name was poisoned: what a replacement list consists of has to be looked at. */
  hasPoison = false;

  /** For what the preprocessor computes itself: no event, since nobody wrote it. */
  defineSilently(macro: MacroDefinition): void {
    if (macro.dynamic === DynamicMacro.Poisoned) this.hasPoison = true;
    this.#set(macro);
  }

  #set(macro: MacroDefinition): void {
    this.#names.find(macro.name).mayBeMacro = true;
    this.#macros.set(macro.name, macro);
  }

  undefine(token: Token, origin: MacroOrigin): void {
    if (!this.#macros.delete(token.text)) return;
    this.history.push({ kind: "undef", name: token.text, token, origin });
  }

  /** `#pragma push_macro`. */
  push(name: string): void {
    const stack = this.#pushed.get(name) ?? [];
    stack.push(this.#macros.get(name));
    this.#pushed.set(name, stack);
  }

  /** `#pragma pop_macro`: without a `push_macro` nothing happens. */
  pop(token: Token, name: string, origin: MacroOrigin): void {
    const stack = this.#pushed.get(name);
    if (stack === undefined || stack.length === 0) return;
    const macro = stack.pop();
    if (macro === this.#macros.get(name)) return;
    if (macro !== undefined) {
      this.define(macro);
      return;
    }
    this.#macros.delete(name);
    this.history.push({ kind: "undef", name, token, origin });
  }

  /** All names in force, in order of definition. */
  names(): IterableIterator<string> {
    return this.#macros.keys();
  }
}
