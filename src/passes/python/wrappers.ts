/**
 * `--wrap-static-inline`: which functions are called through C functions of our own, and how. Such a function takes what
 * ctypes cannot pass (records, complex numbers, vectors, 128-bit integers) through pointers, so that no calling convention
 * has a say.
 */

import type { FunctionDeclaration } from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import type { FunctionPassing, ValuePassing } from "../../ir/python.ts";
import type { FunctionWrapper, WrappedValue } from "../../ir/python-wrapper.ts";
import type { Type } from "../../ir/type.ts";
import { type Options, prototypesFile } from "../../options.ts";
import type { CallPlan } from "./by-value.ts";
import { ctypesFloat } from "./ctypes-float.ts";
import type { DeclarationIndex } from "./declarations.ts";
import { toNumber } from "./declarations.ts";
import type { FunctionWrapping } from "./live-names.ts";

export interface WrapperPlan {
  readonly wrapper: FunctionWrapper;
  /** How values travel to it; undefined where ctypes passes all by itself. */
  readonly passing: FunctionPassing | undefined;
}

/** The language of the C file among a run's outputs. */
export const wrapperLanguage = "wrappers";

/** What helps where ctypes cannot call a function, and no wrapper can. */
export const noWay = "call it from a C function of your own, for `--wrap-static-inline` cannot";

/** Only modules of ctypesgen's own form call nothing that is not the library's. */
export function wrappingOf({ outputLanguage, furtherOutputs, compatibility }: Options): FunctionWrapping {
  if (compatibility !== "none") return "impossible";
  const languages = [outputLanguage, ...furtherOutputs.map(({ language }) => language)];
  return languages.includes(wrapperLanguage) ? "done" : "possible";
}

/** What a function of C can be called; other names come from other compilers' modules. */
export function isIdentifier(name: string): boolean {
  return /^[\p{L}_$][\p{L}\p{N}\p{M}_$]*$/u.test(name);
}

export class WrapperPlanner {
  readonly #index: DeclarationIndex;
  readonly #module: Module;
  #declared: ReadonlySet<string> | undefined;

  constructor(index: DeclarationIndex, module: Module) {
    this.#index = index;
    this.#module = module;
  }

  /** A plan, or why there can be none; `call` is how ctypes would call the function where it is. */
  plan(declaration: FunctionDeclaration, call: CallPlan): WrapperPlan | string {
    const { id, name, type, external } = declaration;
    if (!isIdentifier(name)) return "its name is none that C has";
    const base = {
      id,
      name,
      symbol: this.#symbolOf(name),
      isInternal: !external,
      isMacro: !external && this.#isMacro(declaration),
    };
    if (type.variadic) {
      // Variable arguments are nothing that another function could hand on: it tells where this one is.
      if ("declined" in call) return `it takes variable arguments, and ${call.declined}`;
      if (base.isMacro) return "a macro has no address";
      return { wrapper: { ...base, kind: "address" }, passing: call.passing };
    }
    const result = this.#valueOf(type.result);
    const parameters = type.parameters.map((parameter) =>
      this.#valueOf(this.#index.firstOfTransparent(parameter.type)),
    );
    const reason = [result, ...parameters].find((value) => typeof value === "string");
    if (typeof reason === "string") return reason;
    const values = parameters as readonly WrappedValue[];
    const wrapped = result as WrappedValue;
    const target = targetOf(declaration);
    if (target === "") return "its target attribute is none that a compiler has";
    const callee = target === undefined ? base : { ...base, target };
    return {
      wrapper: { ...callee, kind: "call", result: wrapped, parameters: values },
      passing: this.#passingOf(wrapped, values),
    };
  }

  /** A name that the headers do not declare. */
  #symbolOf(name: string): string {
    this.#declared ??= new Set(this.#module.declarations.map((declaration) => declaration.name));
    let symbol = `bindwright_${name}`;
    while (this.#declared.has(symbol)) symbol += "_";
    return symbol;
  }

  /** Of a macro, `--macro-prototype` says the types. One beside a function of its name only wants to be it. */
  #isMacro({ location }: FunctionDeclaration): boolean {
    return this.#module.files[location?.file ?? -1] === prototypesFile;
  }

  #passingOf(result: WrappedValue, parameters: readonly WrappedValue[]): FunctionPassing | undefined {
    const hasReference = [result, ...parameters].some(({ way }) => way === "reference");
    if (!hasReference) return undefined;
    return {
      parameters: parameters.map((value) => (value.way === "reference" ? this.#pointed(value.type) : null)),
      ...(result.way === "reference"
        ? { hiddenAlign: this.#alignOf(result.type), hiddenValue: this.#pointed(result.type).value }
        : {}),
    };
  }

  #pointed(type: Type): ValuePassing {
    return { carrier: `P${this.#alignOf(type)}`, value: pythonValueOf(this.#index.unwrap(type)) };
  }

  /** In bytes: what the C compiler may rely on. */
  #alignOf(type: Type): number {
    if (type.kind === "typedef") {
      const declaration = this.#index.typedef(type.id);
      return Math.max(
        (declaration?.align ?? 8) / 8,
        declaration === undefined ? 1 : this.#alignOf(declaration.type),
      );
    }
    if (type.kind === "record") return (this.#index.record(type.id)?.layout?.align ?? 8) / 8;
    if (type.kind === "complex") return type.element.align / 8;
    return "align" in type && typeof type.align === "number" ? type.align / 8 : 1;
  }

  #valueOf(type: Type): WrappedValue | string {
    const plain = this.#index.unwrap(type);
    switch (plain.kind) {
      case "void":
      case "bool":
        return { type, way: "value" };
      case "enum":
        return this.#index.sizeOf(plain) === undefined || !this.#isSpelled(type)
          ? "an enum of it is not known"
          : { type, way: "value" };
      case "integer":
        return { type, way: plain.size > 64 || plain.width !== undefined ? "reference" : "value" };
      case "float":
        return { type, way: ctypesFloat(plain) !== undefined ? "value" : "reference" };
      case "pointer":
        return { type, way: this.#isSpelled(type) ? "value" : "address" };
      case "complex":
      case "vector":
        return { type, way: "reference" };
      case "record": {
        const record = this.#index.record(plain.id);
        const size = toNumber(record?.layout?.size ?? 0);
        if (record === undefined || size === 0) return "a record of it has no size";
        return this.#isSpelled(type) ? { type, way: "reference" } : "a record of it has no name";
      }
      default:
        return "a type of it is not known";
    }
  }

  /** Whether the C file can name a type that the header names. */
  #isSpelled(type: Type): boolean {
    switch (type.kind) {
      case "pointer":
        return this.#isSpelled(type.target);
      case "array":
        return this.#isSpelled(type.element);
      case "function":
        return (
          type.convention === "cdecl" &&
          [type.result, ...type.parameters.map((parameter) => parameter.type)].every((one) =>
            this.#isSpelled(one),
          )
        );
      case "record":
      case "enum": {
        const declaration = this.#index.find(type.id);
        if (declaration?.kind !== "record" && declaration?.kind !== "enum") return false;
        // What is never defined may be known to one prototype alone (C11 6.2.1p4): elsewhere the tag is another type's.
        if (declaration.kind === "record" && declaration.fields === undefined) return false;
        return !declaration.anonymous && isIdentifier(declaration.name) && declaration.sequence >= 0;
      }
      case "typedef": {
        const declaration = this.#index.typedef(type.id);
        return declaration !== undefined && declaration.fromMacro !== true && isIdentifier(declaration.name);
      }
      case "vector":
        return this.#isSpelled(type.element);
      case "opaque":
        return false;
      default:
        return true;
    }
  }
}

/** In characters. */
const longestTarget = 1000;

/** GCC "Common Function Attributes", `target`: empty where it is text of another kind. */
function targetOf({ attributes = [] }: FunctionDeclaration): string | undefined {
  const values = attributes
    .filter((attribute) => attribute.name === "target")
    .flatMap((attribute) => attribute.arguments ?? []);
  if (values.length === 0) return undefined;
  const texts = values.map(({ value }) =>
    value?.kind === "string" && value.units.length <= longestTarget
      ? String.fromCharCode(...value.units)
      : "",
  );
  return texts.every((text) => /^[\w.,=+-]+$/.test(text)) ? texts.join(",") : "";
}

/** What Python has for a value behind a pointer. */
function pythonValueOf(plain: Type): ValuePassing["value"] {
  if (plain.kind === "integer") return plain.signed ? "signed" : "unsigned";
  const isComplex = plain.kind === "complex" && plain.element.kind === "float";
  return isComplex && ctypesFloat(plain.element) !== undefined ? "complex" : "record";
}
