/** How a signature is spelled in the name of its callback class: `fn(u8) -> u8` is `fn_u8_rval_u8`. */

import type { FunctionType, Type } from "../../../ir/type.ts";
import { isConstant } from "../../patterns/context.ts";
import type { DeclarationIndex } from "../declarations.ts";

/** Deeper types are cut: a name is but a name, and a number tells such signatures apart. */
const deepest = 12;

export function spellSignature(
  type: FunctionType,
  index: DeclarationIndex,
  typeNames: ReadonlyMap<string, string>,
): string {
  const spell = new Speller(index, typeNames);
  return spell.signature(type, 0);
}

class Speller {
  readonly #index: DeclarationIndex;
  readonly #typeNames: ReadonlyMap<string, string>;

  constructor(index: DeclarationIndex, typeNames: ReadonlyMap<string, string>) {
    this.#index = index;
    this.#typeNames = typeNames;
  }

  signature(type: FunctionType, depth: number): string {
    const parameters = type.parameters.map((parameter) => this.#type(parameter.type, depth + 1));
    const result =
      this.#index.unwrap(type.result).kind === "void" ? "" : `_rval_${this.#type(type.result, depth + 1)}`;
    return `${["fn", ...parameters].join("_")}${result}`;
  }

  #type(type: Type, depth: number): string {
    if (depth > deepest) return "deep";
    const plain = this.#index.unwrap(type);
    switch (plain.kind) {
      case "void":
        return "";
      case "bool":
        return "bool";
      case "integer":
        if (plain.name === "char") return "cchar";
        return `${plain.signed ? "i" : "u"}${plain.size}`;
      case "float":
        return plain.name === "long double" ? "longdouble" : `f${plain.size}`;
      case "pointer": {
        const target = this.#index.unwrap(plain.target);
        if (target.kind === "function") return this.signature(target, depth + 1);
        const qualifier = isConstant(plain.target, this.#index) ? "const" : "mut";
        return `p${qualifier}_${this.#type(plain.target, depth + 1)}`;
      }
      case "record":
      case "enum":
        return this.#typeNames.get(plain.id) ?? plain.id.slice(plain.id.indexOf(":") + 1);
      case "function":
        return this.signature(plain, depth + 1);
      default:
        return plain.kind;
    }
  }
}
