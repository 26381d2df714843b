/** `--dump types`: every declaration of the module with its type, one a line. */

import type { Declaration } from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import type { Value } from "../../ir/type.ts";
import {
  type DeclarationIndex,
  declareText,
  expressionText,
  indexDeclarations,
  taggedText,
} from "./c-text.ts";

export function dumpTypes(module: Module): string {
  const index = indexDeclarations(module);
  const rows = module.declarations.map((declaration) => `${describe(declaration, index)}\n`);
  const omitted = module.omissions.map(({ kind, name, reason }) => `omitted ${kind} ${name}: ${reason}\n`);
  return [...rows, ...omitted].join("");
}

function describe(declaration: Declaration, index: DeclarationIndex): string {
  const { name } = declaration;
  switch (declaration.kind) {
    case "function":
    case "variable": {
      const text = declareText(declaration.type, name, index);
      const symbol =
        declaration.symbol === undefined ? "" : ` __asm__(${JSON.stringify(declaration.symbol)})`;
      const value =
        declaration.kind === "function" || declaration.value === undefined
          ? ""
          : ` is ${valueText(declaration.value, index)}`;
      return `${declaration.external ? "extern" : "static"} ${text}${symbol}${value};`;
    }
    case "typedef":
      return `typedef ${declareText(declaration.type, name, index)};`;
    case "record": {
      const { layout, fields, id } = declaration;
      if (fields === undefined) return `${taggedText(id, index)}; incomplete`;
      const figures = layout === undefined ? "" : `, ${bytes(layout.size)} aligned to ${bytes(layout.align)}`;
      return `${taggedText(id, index)}: ${fields.length} ${fields.length === 1 ? "member" : "members"}${figures}`;
    }
    case "enum": {
      const values =
        declaration.enumerators?.map((enumerator) => `${enumerator.name} = ${enumerator.value}`) ?? [];
      return `enum ${name}: ${declareText(declaration.type, "", index)} { ${values.join(", ")} }`;
    }
    case "constant": {
      const written = declaration.expression;
      const text = written === undefined ? "" : ` ${expressionText(written, index)}`;
      return `#define ${name}${text}${declaration.value === undefined ? "" : ` is ${valueText(declaration.value, index)}`}`;
    }
    case "macro-function": {
      const parameters = [...declaration.parameters, ...(declaration.variadic ? ["..."] : [])];
      return `#define ${name}(${parameters.join(", ")}) ${expressionText(declaration.body, index)}`;
    }
    case "undef":
      return `#undef ${name}`;
  }
}

function valueText(value: Value, index: DeclarationIndex): string {
  const type = declareText(value.type, "", index);
  const text = value.kind === "string" ? `[${value.units.join(", ")}]` : value.value;
  return `(${type})${text}`;
}

/** Sizes come in bits; all but those of bit-fields are whole bytes. */
export function bytes(size: number | string): string {
  const count = BigInt(size) / 8n;
  return `${count} ${count === 1n ? "byte" : "bytes"}`;
}
