/** Alignments that are asked for (C11 6.7.5, GNU C `aligned`), and attributes that make types. */

import { integerType } from "../../abi/scalar.ts";
import type { Type, Value } from "../../ir/type.ts";
import type { Token } from "../../lexer/token.ts";
import type {
  Attribute,
  Declarator,
  Derivation,
  EnumSpecifier,
  Expression,
  Specifiers,
  TypeName,
} from "../../parser/ast.ts";
import { findAttribute, largestAlignment, wordArgument } from "../attributes.ts";
import { typeOfMode } from "../basic-types.ts";
import { evaluate } from "../constant.ts";
import { modeOfEnum } from "../enums.ts";
import { expansionSpan } from "../places.ts";
import { reportOnce } from "../report.ts";
import type { Resolution, ResolvedEnum } from "../resolution.ts";
import { typeOfDeclaration } from "../types.ts";
import { placeOfDeclared, type Role } from "./declared.ts";

/** 6.7.5p2-4: what may be aligned, by what, and never less than it is anyway. */
export function checkAlignments(
  specifiers: Specifiers,
  declarator: Declarator | undefined,
  role: Role,
  resolution: Resolution,
): void {
  const place = placeOfDeclared(specifiers, declarator);
  const isRegister = specifiers.storage.includes("register");
  if (role === "typedef" || role === "function" || role === "parameter" || isRegister) {
    const what = isRegister ? "what is in a register" : `a ${role}`;
    reportOnce("misplaced-specifier", place, { word: "_Alignas", what }, resolution);
    return;
  }
  let strictest = 0n;
  for (const alignment of specifiers.alignments) {
    const bytes =
      alignment.kind === "type-name"
        ? alignmentOfType(alignment, specifiers.token, resolution)
        : checkAlignment(alignment, specifiers.token, resolution);
    if (bytes === undefined) return;
    if (bytes > strictest) strictest = bytes;
  }
  const type = typeOfDeclaration(specifiers, declarator, resolution);
  const natural = resolution.environment.alignOf(type, false);
  if (strictest > 0n && natural !== undefined && strictest * 8n < BigInt(natural)) {
    const values = { alignment: `${strictest}`, natural: natural / 8 };
    reportOnce("alignment-too-weak", place, values, resolution);
  }
}

function alignmentOfType(typeName: TypeName, place: Token, resolution: Resolution): bigint | undefined {
  const type = resolution.typeOfTypeName(typeName);
  const bits = resolution.environment.alignOf(type, false);
  if (bits !== undefined) return BigInt(bits / 8);
  const { kind } = resolution.environment.unwrap(type);
  // GNU C: as if both were of size 1.
  if (kind === "void" || kind === "function") return 1n;
  if (kind === "opaque") return undefined;
  reportOnce("not-constant", place, { what: "an alignment", reason: "its type is incomplete" }, resolution);
  return undefined;
}

/** An integer that must be constant (6.6p6); undefined where it is none, which has been told. */
export function evaluateOrReport(
  expression: Expression,
  what: string,
  place: Token,
  resolution: Resolution,
): bigint | undefined {
  const result = evaluate(expression, resolution.environment);
  if ("value" in result && result.value.kind === "integer") return BigInt(result.value.value);
  const reason = "failure" in result ? result.failure.reason : "it is no integer";
  const code = "failure" in result && result.failure.undecided ? "not-evaluated" : "not-constant";
  reportOnce(code, place, { what, reason }, resolution);
  return undefined;
}

/** In bytes; undefined where it is none, which has been told. */
function checkAlignment(alignment: Expression, place: Token, resolution: Resolution): bigint | undefined {
  const bytes = evaluateOrReport(alignment, "an alignment", place, resolution);
  if (bytes === undefined) return undefined;
  const isPower = bytes > 0n && (bytes & (bytes - 1n)) === 0n;
  if (bytes === 0n || (isPower && bytes <= largestAlignment(resolution.context.target))) return bytes;
  reportOnce("bad-alignment", place, { alignment: `${bytes}` }, resolution);
  return undefined;
}

/** GNU C's attributes that say how large, how aligned and of which mode a type is; `derived` is what is declared. */
export function checkAttributes(
  attributes: readonly Attribute[],
  specifiers: Specifiers,
  derived: Derivation["kind"] | undefined,
  resolution: Resolution,
): void {
  for (const attribute of attributes) {
    switch (attribute.name) {
      case "aligned":
        checkAligned(attribute, specifiers.token, resolution);
        break;
      case "vector_size":
        checkVector(attribute, specifiers, resolution);
        break;
      case "mode":
        if (derived === undefined) checkMode(attribute, specifiers, resolution);
        // A pointer's `mode` is its own, and says nothing of what it points to.
        else if (derived !== "pointer") reportMode(attribute, specifiers.token, resolution);
        break;
      default:
    }
  }
}

export function checkAligned(attribute: Attribute, place: Token, resolution: Resolution): void {
  const argument = attribute.arguments?.[0];
  if (argument === undefined || argument.kind === "type-name") return;
  checkAlignment(argument, place, resolution);
}

/** GNU C "Vector Extensions": whole elements, of numbers. */
function checkVector(attribute: Attribute, specifiers: Specifiers, resolution: Resolution): void {
  const type = typeOfDeclaration(withoutAttributes(specifiers), undefined, resolution);
  const element = resolution.environment.unwrap(type);
  const isNumber =
    element.kind === "integer" ||
    element.kind === "float" ||
    element.kind === "enum" ||
    element.kind === "bool";
  const values = { attribute: attribute.name };
  const place = specifiers.token;
  if (element.kind === "opaque") return;
  if (!isNumber && element.kind !== "pointer" && element.kind !== "function" && element.kind !== "void") {
    reportOnce("bad-attribute", place, { ...values, reason: "the type is no number" }, resolution);
    return;
  }
  const argument = attribute.arguments?.[0];
  if (!isNumber || argument === undefined || argument.kind === "type-name") return;
  const size = resolution.environment.sizeOf(element);
  const bytes = evaluateOrReport(argument, "the size of the vector", place, resolution);
  if (bytes === undefined || size === undefined || size === 0n) return;
  const bits = bytes * 8n;
  if (bits > 0n && bits % size === 0n) return;
  const reason = `${bits / 8n} bytes are no whole number of elements`;
  reportOnce("bad-attribute", place, { ...values, reason }, resolution);
}

/** GCC internals, "Machine Modes": the type has to be of the mode's class. */
function checkMode(attribute: Attribute, specifiers: Specifiers, resolution: Resolution): void {
  const word = wordArgument(attribute);
  // Longer ones that are of no vectors (`V4SI`) are words for whatever the target has.
  if (word === undefined || (word.length !== 2 && !/^V[0-9]/.test(word))) return;
  const { environment, context } = resolution;
  const type = environment.unwrap(typeOfDeclaration(withoutAttributes(specifiers), undefined, resolution));
  if (type.kind === "opaque" || typeOfMode(word, type, context.target) !== undefined) return;
  reportMode(attribute, specifiers.token, resolution);
}

function reportMode(attribute: Attribute, place: Token, resolution: Resolution): void {
  const reason = `\`${wordArgument(attribute) ?? ""}\` is no mode of this type`;
  reportOnce("bad-attribute", place, { attribute: "mode", reason }, resolution);
}

/** The mode is that of an integer, and holds all enumerators. clang takes any after the `}`. */
export function checkModeOfEnum(
  definition: EnumSpecifier,
  { type, values }: ResolvedEnum,
  resolution: Resolution,
): void {
  const mode = findAttribute([definition.attributes], "mode");
  const word = mode && wordArgument(mode);
  if (mode === undefined || word === undefined) return;
  const { target } = resolution.context;
  const isAhead = expansionSpan(mode.token).start < expansionSpan(definition.lastToken).start;
  const int = integerType("int", target);
  let reason: string | undefined;
  if (modeOfEnum(definition, int, resolution) === undefined) reason = `\`${word}\` is no mode of an enum`;
  else if ((isAhead || target.defaultCompiler === "gcc") && !values.every((value) => holds(type, value)))
    reason = `\`${word}\` is too small for the enumerators`;
  if (reason === undefined) return;
  reportOnce("bad-attribute", definition.tag ?? definition.token, { attribute: "mode", reason }, resolution);
}

/** What is not known may fit. */
function holds(type: Type, value: Value | undefined): boolean {
  if (type.kind !== "integer" || value?.kind !== "integer") return true;
  const whole = BigInt(value.value);
  return whole === (type.signed ? BigInt.asIntN(type.size, whole) : BigInt.asUintN(type.size, whole));
}

function withoutAttributes(specifiers: Specifiers): Specifiers {
  return { ...specifiers, attributes: [], qualifiers: [] };
}
