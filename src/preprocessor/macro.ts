/** Macros (C11 6.10.3) and their history, which the emitters need in order: definitions, redefinitions, `#undef`s. */

import type { Token } from "../lexer/token.ts";

export type MacroOrigin = "builtin" | "predefined" | "command-line" | "header";

export interface Macro {
  readonly name: string;
  /** Undefined for an object-like macro. A variadic one's last element is `__VA_ARGS__` or its GNU name. */
  readonly parameters: readonly string[] | undefined;
  readonly variadic: boolean;
  /** Whether the replacement list has no token: known without reading it, which is done when somebody asks for it. */
  readonly isEmpty: boolean;
  /** As written, white space reduced to the tokens' flags. */
  readonly replacementList: readonly Token[];
  /** The name in its `#define`. */
  readonly nameToken: Token;
  readonly origin: MacroOrigin;
}

export type MacroEvent =
  | { readonly kind: "define"; readonly macro: Macro }
  | { readonly kind: "undef"; readonly name: string; readonly token: Token; readonly origin: MacroOrigin };

/** What the preprocessor leaves behind for semantics and emitters. */
export interface MacroTable {
  /** The definition in force now (at the end: at the end of the translation unit). */
  lookup(name: string): Macro | undefined;
  /** Everything that happened, in order, predefined macros first. */
  readonly history: readonly MacroEvent[];
  /** Macro-expands a token list completely, as if it stood at the end of the translation unit. Never throws. */
  expand(tokens: readonly Token[]): readonly Token[];
}
