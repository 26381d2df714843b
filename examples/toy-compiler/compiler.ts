/**
 * A toy language, its compiler to C, and its inventory: what a compiler of your own does, in little.
 *
 *     record Point { x: f64, y: f64 }
 *     ## How far a point is from the origin, squared.
 *     fn norm(p: Point) -> f64 = p.x * p.x + p.y * p.y
 *     fn scale(values: [f64], by: f64) -> f64 = sum(values) * by
 *     const LIMIT: u32 = 7
 *
 * One declaration a line; expressions are C's. `[T]` is a slice, `sum` adds one up.
 */

import { LibraryBuilder, type RecordHandle, type TypeSpec, t } from "../../src/index.ts"; // "bindwright" in a program of your own

export interface Compiled {
  readonly c: string;
  readonly library: LibraryBuilder;
}

const scalars: Readonly<Record<string, { readonly c: string; readonly spec: TypeSpec }>> = {
  u8: { c: "uint8_t", spec: t.u8 },
  u32: { c: "uint32_t", spec: t.u32 },
  i64: { c: "int64_t", spec: t.i64 },
  f64: { c: "double", spec: t.f64 },
};

export class ToyError extends Error {}

export function compileToy(name: string, source: string): Compiled {
  const compiler = new ToyCompiler(name);
  for (const [at, line] of source.split("\n").entries()) compiler.line(line.trim(), at + 1);
  return { c: compiler.c(), library: compiler.library };
}

class ToyCompiler {
  readonly library: LibraryBuilder;
  readonly #types = new Map<string, { readonly c: string; readonly spec: TypeSpec }>(Object.entries(scalars));
  readonly #lines = ["#include <stdint.h>"];
  #doc = "";

  constructor(name: string) {
    this.library = new LibraryBuilder(name);
  }

  c(): string {
    return `${this.#lines.join("\n")}\n`;
  }

  line(text: string, at: number): void {
    const words = /^(record|fn|const)\s+(\w+)/.exec(text);
    if (text.startsWith("##")) this.#doc = text.slice(2).trim();
    else if (words?.[1] === "record") this.#record(words[2] ?? "", text, at);
    else if (words?.[1] === "fn") this.#function(words[2] ?? "", text, at);
    else if (words?.[1] === "const") this.#constant(words[2] ?? "", text, at);
    else if (text !== "") throw new ToyError(`line ${at}: nobody understands ${text}`);
    if (!text.startsWith("##")) this.#doc = "";
  }

  #record(name: string, text: string, at: number): void {
    const fields = this.#list(/\{(.*)\}/.exec(text)?.[1] ?? "", at);
    const handle: RecordHandle = this.library.struct(
      name,
      Object.fromEntries(fields.map((field) => [field.name, field.type.spec])),
      { doc: this.#doc },
    );
    this.#lines.push(
      `typedef struct ${name} { ${fields.map(({ name, type }) => `${type.c} ${name};`).join(" ")} } ${name};`,
    );
    this.#types.set(name, { c: name, spec: handle });
  }

  #function(name: string, text: string, at: number): void {
    const parts = /\((.*)\)\s*->\s*(\[?\w+\]?)\s*=\s*(.*)$/.exec(text);
    if (parts === null) throw new ToyError(`line ${at}: a function is fn name(a: T) -> T = expression`);
    const parameters = this.#list(parts[1] ?? "", at);
    const result = this.#type(parts[2] ?? "", at);
    this.library.function(
      name,
      Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.type.spec])),
      result.spec,
      { doc: this.#doc },
    );
    const list = parameters.map((parameter) => `${parameter.type.c} ${parameter.name}`).join(", ");
    // `sum(x)` is a statement of GNU C: an expression that has a loop.
    const body = (parts[3] ?? "").replace(
      /\bsum\((\w+)\)/g,
      "({ double r = 0; for (uint64_t i = 0; i < $1.len; i++) r += $1.data[i]; r; })",
    );
    this.#lines.push(`${result.c} ${name}(${list === "" ? "void" : list}) { return ${body}; }`);
  }

  #constant(name: string, text: string, at: number): void {
    const parts = /:\s*(\w+)\s*=\s*(-?[\d.]+)/.exec(text);
    if (parts === null) throw new ToyError(`line ${at}: a constant is const NAME: T = number`);
    const value = parts[2] ?? "";
    this.library.constant(
      name,
      this.#type(parts[1] ?? "", at).spec,
      value.includes(".") ? Number(value) : BigInt(value),
    );
  }

  #list(text: string, at: number) {
    return text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => {
        const [name = "", type = ""] = part.split(":").map((side) => side.trim());
        return { name, type: this.#type(type, at) };
      });
  }

  #type(name: string, at: number): { readonly c: string; readonly spec: TypeSpec } {
    const known = this.#types.get(name);
    if (known !== undefined) return known;
    const element = /^\[(\w+)\]$/.exec(name)?.[1];
    if (element === undefined) throw new ToyError(`line ${at}: there is no type ${name}`);
    const { c, spec } = this.#type(element, at);
    const slice = this.library.slice(spec);
    this.#lines.push(`typedef struct ${slice.name} { const ${c} *data; uint64_t len; } ${slice.name};`);
    const made = { c: slice.name, spec: slice };
    this.#types.set(name, made);
    return made;
  }
}
