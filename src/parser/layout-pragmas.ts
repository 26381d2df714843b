/**
 * The pragmas that the parser itself obeys: `pack` with its stack, `ms_struct`, `scalar_storage_order` (GCC manual,
 * "Structure-Layout Pragmas"), and `weak` and `redefine_extname` ("Weak Pragmas", "Symbol-Renaming Pragmas"), which it
 * only collects. Every other pragma is somebody else's.
 */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import type { Token } from "../lexer/token.ts";
import type { LayoutPragmas } from "./ast.ts";

/** `#pragma weak name [= target]`, or `#pragma redefine_extname name target`. */
export interface SymbolPragma {
  readonly kind: "weak" | "redefine-extname";
  readonly token: Token;
  readonly name: string;
  readonly target: string | undefined;
}

interface PackEntry {
  readonly identifier: string | undefined;
  readonly pack: number;
}

export interface PragmaRules {
  /** `-fpack-struct`: what `pack()` returns to, in bytes; 0 for none. */
  readonly initialPack: number;
  /** clang and Microsoft: `pack(pop, 4)` sets a value; gcc ignores such a pragma. */
  readonly popTakesValue: boolean;
  /** clang: `options align=packed`. */
  readonly hasOptions: boolean;
}

/** In bytes; 0 for the target's own rules. */
const packOfOption: ReadonlyMap<string, number> = new Map([
  ["native", 0],
  ["natural", 0],
  ["power", 0],
  ["packed", 1],
]);

export class LayoutPragmaState {
  readonly symbols: SymbolPragma[] = [];
  readonly #diagnostics: DiagnosticBag;
  readonly #rules: PragmaRules;
  readonly #stack: PackEntry[] = [];
  #current: LayoutPragmas;

  constructor(diagnostics: DiagnosticBag, rules: PragmaRules) {
    this.#diagnostics = diagnostics;
    this.#rules = rules;
    this.#current = { pack: rules.initialPack, msStruct: undefined, scalarStorageOrder: undefined };
  }

  /** What is in force here: one object until the next pragma changes it. */
  get current(): LayoutPragmas {
    return this.#current;
  }

  apply(token: Token): void {
    const words = splitWords(token.text);
    switch (words[0]) {
      case "pack":
        this.#applyPack(token, words);
        break;
      case "options":
        if (this.#rules.hasOptions) this.#applyOptions(token, words);
        break;
      case "ms_struct":
        this.#applyMsStruct(token, words);
        break;
      case "scalar_storage_order":
        this.#applyStorageOrder(token, words);
        break;
      case "weak":
        this.#collectWeak(token, words);
        break;
      case "redefine_extname":
        this.#collectRename(token, words);
        break;
    }
  }

  #applyPack(token: Token, words: readonly string[]): void {
    if (words[1] !== "(" || words.at(-1) !== ")") {
      this.#ignore(token, "pack");
      return;
    }
    const values = words.slice(2, -1);
    const [first] = values;
    if (first === undefined) {
      this.#setPack(this.#rules.initialPack);
      return;
    }
    if (first === "push" || first === "pop") {
      this.#changeStack(token, first, values);
      return;
    }
    const pack = packValue(first);
    if (values.length !== 1 || pack === undefined) {
      this.#ignore(token, "pack");
      return;
    }
    this.#setPack(pack);
  }

  /** `push[, identifier][, n]` and `pop[, identifier]`, the two after the comma in any order, as gcc reads them. */
  #changeStack(token: Token, action: "push" | "pop", values: readonly string[]): void {
    let identifier: string | undefined;
    let pack: number | undefined;
    for (let at = 1; at < values.length; at += 2) {
      const word = values[at + 1] ?? "";
      const value = packValue(word);
      if (values[at] !== ",") {
        this.#ignore(token, "pack");
        return;
      }
      if (identifier === undefined && isName(word)) identifier = word;
      else if (
        pack === undefined &&
        value !== undefined &&
        (action === "push" || this.#rules.popTakesValue)
      ) {
        pack = value;
      } else {
        this.#ignore(token, "pack");
        return;
      }
    }
    if (action === "push") this.#stack.push({ identifier, pack: this.#current.pack });
    else if (!this.#pop(token, identifier)) return;
    if (pack !== undefined) this.#setPack(pack);
  }

  #pop(token: Token, identifier: string | undefined): boolean {
    let index = this.#stack.length - 1;
    if (identifier !== undefined) {
      index = this.#stack.findLastIndex((entry) => entry.identifier === identifier);
    }
    const entry = this.#stack[index];
    if (entry === undefined) {
      const values = { pragma: identifier === undefined ? "pack(pop)" : `pack(pop, ${identifier})` };
      this.#diagnostics.report("pack-pop-without-push", { span: token.span, values });
      return false;
    }
    this.#stack.length = index;
    this.#setPack(entry.pack);
    return true;
  }

  #setPack(pack: number): void {
    this.#current = { ...this.#current, pack };
  }

  /** `options align=packed`: pushes what was in force; `align=reset` pops it. */
  #applyOptions(token: Token, words: readonly string[]): void {
    const word = words[3] ?? "";
    const pack = packOfOption.get(word);
    if (words[1] !== "align" || words[2] !== "=" || words.length !== 4) this.#ignore(token, "options");
    else if (word === "reset") this.#pop(token, undefined);
    else if (pack === undefined) this.#ignore(token, "options");
    else {
      this.#stack.push({ identifier: undefined, pack: this.#current.pack });
      this.#setPack(pack);
    }
  }

  #applyMsStruct(token: Token, words: readonly string[]): void {
    const word = words[1] ?? "";
    if (words.length !== 2 || !["on", "off", "reset"].includes(word)) {
      this.#ignore(token, "ms_struct");
      return;
    }
    this.#current = { ...this.#current, msStruct: word === "reset" ? undefined : word === "on" };
  }

  #applyStorageOrder(token: Token, words: readonly string[]): void {
    const order = words.slice(1).join("");
    if (order !== "big-endian" && order !== "little-endian" && order !== "default") {
      this.#ignore(token, "scalar_storage_order");
      return;
    }
    this.#current = { ...this.#current, scalarStorageOrder: order === "default" ? undefined : order };
  }

  #collectWeak(token: Token, words: readonly string[]): void {
    const [, name = "", equal, target] = words;
    if (!isName(name) || (equal !== undefined && (equal !== "=" || !isName(target ?? "")))) {
      this.#ignore(token, "weak");
      return;
    }
    this.symbols.push({ kind: "weak", token, name, target });
  }

  #collectRename(token: Token, words: readonly string[]): void {
    const [, name = "", target = ""] = words;
    if (!isName(name) || !isName(target)) {
      this.#ignore(token, "redefine_extname");
      return;
    }
    this.symbols.push({ kind: "redefine-extname", token, name, target });
  }

  #ignore(token: Token, pragma: string): void {
    this.#diagnostics.report("pragma-malformed", { span: token.span, values: { pragma } });
  }
}

/** gcc takes 0 (no limit) and small powers of two; anything else makes it ignore the pragma. */
function packValue(word: string): number | undefined {
  const digits = /^(0[xX][0-9a-fA-F]+|[0-9]+)[uUlL]*$/.exec(word)?.[1];
  if (digits === undefined) return undefined;
  const octal = digits.length > 1 && digits.startsWith("0") && !/[xX]/.test(digits);
  const value = octal ? Number.parseInt(digits, 8) : Number(digits);
  return [0, 1, 2, 4, 8, 16].includes(value) ? value : undefined;
}

function isName(word: string): boolean {
  return /^[A-Za-z_$\x80-\xff]/.test(word);
}

/** Words and single punctuation characters; a pragma is short and rare. */
function splitWords(text: string): string[] {
  return text.match(/[A-Za-z_$0-9\x80-\xff]+|[^\s]/g) ?? [];
}
