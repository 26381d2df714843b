/**
 * `--dump macros`: every macro of the module as its definition, with what C makes of it in a comment: a value and its
 * type, an expression, a type, or nothing and why.
 */

import type { ConstantDeclaration, Declaration, Omission } from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import type { StringEncoding, Value } from "../../ir/type.ts";
import { type DeclarationIndex, declareText, expressionText, indexDeclarations } from "./c-text.ts";

interface Row {
  readonly kind: keyof Counts;
  readonly text: string;
}

interface Counts {
  constants: number;
  expressions: number;
  functions: number;
  types: number;
  undefined: number;
  omitted: number;
}

export function dumpMacros(module: Module): string {
  const index = indexDeclarations(module);
  const omitted = module.omissions.filter(({ kind }) => kind === "macro" || kind === "macro-function");
  const rows = [
    ...module.declarations.map((declaration) => describe(declaration, index)),
    ...omitted.map((omission) => describeOmission(omission, module)),
  ].filter((row) => row !== undefined);
  return `${[...rows.map(({ text }) => text), summary(rows)].join("\n")}\n`;
}

function describe(declaration: Declaration, index: DeclarationIndex): Row | undefined {
  const { name } = declaration;
  switch (declaration.kind) {
    case "constant":
      return describeConstant(declaration, index);
    case "macro-function": {
      const parameters = [...declaration.parameters, ...(declaration.variadic ? ["..."] : [])].join(", ");
      const text = `#define ${name}(${parameters}) ${expressionText(declaration.body, index)}`;
      return { kind: "functions", text };
    }
    case "typedef": {
      if (declaration.fromMacro !== true) return undefined;
      const type = declareText(declaration.type, "", index);
      return { kind: "types", text: `#define ${name} ${type}${comment("a type")}` };
    }
    case "undef":
      return { kind: "undefined", text: `#undef ${name}` };
    default:
      return undefined;
  }
}

function describeConstant({ name, value, expression }: ConstantDeclaration, index: DeclarationIndex): Row {
  const written = expression === undefined ? "" : ` ${expressionText(expression, index)}`;
  if (value === undefined) {
    const note = comment("an expression, whose value is known when the program runs");
    return { kind: "expressions", text: `#define ${name}${written}${note}` };
  }
  const type = declareText(value.type, "", index);
  return { kind: "constants", text: `#define ${name}${written}${comment(`${type}: ${valueText(value)}`)}` };
}

function describeOmission({ name, reason, file, line }: Omission, module: Module): Row {
  const path = file === undefined ? undefined : module.files[file];
  const place = path === undefined || line === undefined ? "" : ` (${path}:${line})`;
  return { kind: "omitted", text: `/* ${inComment(`${name} is left out: ${reason}${place}`)} */` };
}

function valueText(value: Value): string {
  if (value.kind === "string") return stringText(value.units, value.encoding);
  return value.kind === "float" ? (value.text ?? value.value) : `${value.value}`;
}

const prefixes: Readonly<Record<StringEncoding, string>> = {
  plain: "",
  "utf-8": "u8",
  wide: "L",
  "utf-16": "u",
  "utf-32": "U",
};

/** ASCII as it is, all else escaped; octal escapes end after three digits, whatever follows. */
function stringText(units: readonly number[], encoding: StringEncoding): string {
  const letters = units.map((unit) => {
    if (unit === 34 || unit === 92) return `\\${String.fromCharCode(unit)}`;
    if (unit >= 32 && unit < 127) return String.fromCharCode(unit);
    return unit < 256 ? `\\${unit.toString(8).padStart(3, "0")}` : `\\x${unit.toString(16)}`;
  });
  return `${prefixes[encoding]}"${letters.join("")}"`;
}

function comment(text: string): string {
  return `  /* ${inComment(text)} */`;
}

/** Text of a header must not end the comment that it stands in. */
function inComment(text: string): string {
  return text.replaceAll("*/", "* /");
}

function summary(rows: readonly Row[]): string {
  const counts: Counts = { constants: 0, expressions: 0, functions: 0, types: 0, undefined: 0, omitted: 0 };
  for (const { kind } of rows) counts[kind]++;
  const { constants, expressions, functions, types, omitted } = counts;
  return (
    `/* ${constants} constants, ${expressions} expressions, ${functions} with parameters, ` +
    `${types} types, ${omitted} left out */`
  );
}
