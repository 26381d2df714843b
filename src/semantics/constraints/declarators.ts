/** What types derivations may be of (C11 6.7.6.2, 6.7.6.3), from the name outwards. */

import { declareText } from "../../emit/dump/c-text.ts";
import type { Type } from "../../ir/type.ts";
import type { Token } from "../../lexer/token.ts";
import type {
  ArrayDerivation,
  Declarator,
  Derivation,
  Expression,
  FunctionDerivation,
  ParameterDeclaration,
  Specifiers,
} from "../../parser/ast.ts";
import { isPartlyUnknown } from "../composite.ts";
import { areCompatible } from "../constant/compatible.ts";
import type { ConstantEnvironment } from "../constant/environment.ts";
import { evaluate } from "../constant.ts";
import { reportOnce } from "../report.ts";
import type { Resolution } from "../resolution.ts";
import { adjustParameter, typeOfDeclaration } from "../types.ts";
import { behindTypedef, incompleteTag } from "./completeness.ts";
import { nameOfDeclared, placeOfDeclared, type Role } from "./declared.ts";
import { checkSpecifiers } from "./specifiers.ts";

/** `before` is where the declaration stands in the count of sequence: tags that are completed later do not count. */
export function checkDeclarator(
  specifiers: Specifiers,
  declarator: Declarator,
  role: Role,
  before: number,
  resolution: Resolution,
): void {
  const { derivations } = declarator;
  for (let at = 0; at < derivations.length; at++) {
    const derivation = derivations[at] as Derivation;
    if (derivation.kind === "function") {
      checkResult(specifiers, declarator, at, before, resolution);
      checkParameters(derivation, placeOfDeclared(specifiers, declarator), before, resolution);
    } else if (derivation.kind === "array") {
      checkElement(specifiers, declarator, at, before, resolution);
      checkLength(specifiers, declarator, at, role, resolution);
    } else if (derivation.qualifiers.length > 0 && derivation.qualifiers.includes("restrict")) {
      checkRestrict(specifiers, declarator, at, before, resolution);
    }
  }
}

/** What keeps a type from being an element or a result; undefined for a complete object type. */
type Obstacle = "array" | "function" | "void" | "boundless array" | { readonly tag: string };

/** What the derivation at `at` is derived from. */
function obstacleBehind(
  specifiers: Specifiers,
  { derivations }: Declarator,
  at: number,
  before: number,
  resolution: Resolution,
): Obstacle | undefined {
  const next = derivations[at + 1];
  if (next !== undefined) {
    if (next.kind === "pointer") return undefined;
    if (next.kind === "function") return "function";
    return next.count === "unspecified" ? "boundless array" : "array";
  }
  const { type } = specifiers;
  const behind = type?.kind === "typedef-name" ? behindTypedef(type, resolution.table) : type;
  switch (behind?.kind) {
    case "function":
      return "function";
    case "array":
      return behind.count === "unspecified" ? "boundless array" : "array";
    case "basic":
      return behind.words[0] === "void" ? "void" : undefined;
    case "record":
    case "enum": {
      const tag = incompleteTag(resolution.tagSymbolOf(behind), before);
      return tag === undefined ? undefined : { tag };
    }
    case "typeof":
      return obstacleOfType(specifiers, before, resolution);
    default:
      return undefined;
  }
}

function obstacleOfType(
  specifiers: Specifiers,
  before: number,
  resolution: Resolution,
): Obstacle | undefined {
  const { environment, table } = resolution;
  const type = environment.unwrap(typeOfDeclaration(specifiers, undefined, resolution));
  switch (type.kind) {
    case "void":
    case "function":
      return type.kind;
    case "array":
      return type.count === undefined && type.countExpression === undefined ? "boundless array" : "array";
    case "record":
    case "enum": {
      const symbol = table.byId.get(type.id);
      if (symbol?.kind !== "record" && symbol?.kind !== "enum") return undefined;
      const tag = incompleteTag(symbol, before);
      return tag === undefined ? undefined : { tag };
    }
    default:
      return undefined;
  }
}

/** 6.7.6.2p1: elements are of a complete object type. */
function checkElement(
  specifiers: Specifiers,
  declarator: Declarator,
  at: number,
  before: number,
  resolution: Resolution,
): void {
  const obstacle = obstacleBehind(specifiers, declarator, at, before, resolution);
  if (obstacle === undefined || obstacle === "array") return;
  const elements =
    obstacle === "void"
      ? "`void`"
      : obstacle === "function"
        ? "functions"
        : obstacle === "boundless array"
          ? "arrays of unknown length"
          : `\`${obstacle.tag}\`, which is incomplete here`;
  const values = { name: nameOfDeclared(declarator), elements };
  reportOnce("bad-element-type", placeOfDeclared(specifiers, declarator), values, resolution);
}

/** 6.7.6.3p1: no function returns a function or an array. */
function checkResult(
  specifiers: Specifiers,
  declarator: Declarator,
  at: number,
  before: number,
  resolution: Resolution,
): void {
  const obstacle = obstacleBehind(specifiers, declarator, at, before, resolution);
  if (obstacle !== "function" && obstacle !== "array" && obstacle !== "boundless array") return;
  const result = obstacle === "function" ? "a function" : "an array";
  const values = { name: nameOfDeclared(declarator), result };
  reportOnce("bad-result-type", placeOfDeclared(specifiers, declarator), values, resolution);
}

/** 6.7.3p2: `restrict` is said of pointers to objects. */
function checkRestrict(
  specifiers: Specifiers,
  declarator: Declarator,
  at: number,
  before: number,
  resolution: Resolution,
): void {
  if (obstacleBehind(specifiers, declarator, at, before, resolution) !== "function") return;
  const values = { word: "restrict", what: "a pointer to a function" };
  reportOnce("misplaced-specifier", specifiers.token, values, resolution);
}

// ---- lengths ----------------------------------------------------------------------------------------------------

/** 6.7.6.2p1-2: an integer, and outside of functions and their parameters a constant; `static` is a parameter's. */
function checkLength(
  specifiers: Specifiers,
  declarator: Declarator,
  at: number,
  role: Role,
  resolution: Resolution,
): void {
  const { count, qualifiers, static: isStatic } = declarator.derivations[at] as ArrayDerivation;
  if ((isStatic || qualifiers.length > 0) && (role !== "parameter" || at > 0)) {
    const values = {
      word: isStatic ? "static" : (qualifiers[0] ?? ""),
      what: "an array that is no parameter",
    };
    reportOnce("misplaced-specifier", placeOfDeclared(specifiers, declarator), values, resolution);
  }
  if (count === "unspecified" || (count === "variable" && role === "parameter")) return;
  if (count !== "variable" && isPlainNumber(count)) return;
  const objection =
    count === "variable"
      ? { code: "not-constant" as const, reason: "it is that of a parameter" }
      : objectionAgainst(count, role === "parameter", resolution);
  if (objection === undefined) return;
  const values = { what: `the length of ${nameOfDeclared(declarator)}`, reason: objection.reason };
  reportOnce(objection.code, placeOfDeclared(specifiers, declarator), values, resolution);
}

/** Nearly all lengths, macros' included: nothing to evaluate. Digits of any base and C's suffixes, nothing floating. */
function isPlainNumber(count: Expression): boolean {
  if (count.kind !== "number") return false;
  const { text } = count.token;
  const second = text.charCodeAt(1) | 0x20;
  const hasPrefix = text.charCodeAt(0) === 48 && (second === 120 || second === 98);
  for (let at = hasPrefix ? 2 : 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isDigit = (unit >= 48 && unit <= 57) || unit === 39;
    const letter = unit | 0x20;
    if (isDigit || letter === 117 || letter === 108) continue;
    if (!hasPrefix || second !== 120 || letter < 97 || letter > 102) return false;
  }
  return true;
}

function objectionAgainst(
  count: Expression,
  mayVary: boolean,
  resolution: Resolution,
): { readonly code: "not-constant" | "not-evaluated"; readonly reason: string } | undefined {
  const { diagnostics } = resolution.context.diagnostics;
  const before = diagnostics.length;
  const result = evaluate(count, resolution.environment);
  if ("value" in result)
    return result.value.kind === "integer" ? undefined : { code: "not-constant", reason: "it is no integer" };
  // What it is made of is wrong, which has been told.
  if (mayVary || diagnostics.length > before) return undefined;
  const { reason, undecided } = result.failure;
  return { code: undecided ? "not-evaluated" : "not-constant", reason };
}

// ---- parameters -------------------------------------------------------------------------------------------------

function checkParameters(
  { parameters, variadic, identifiers, qualifiedVoid, forward }: FunctionDerivation,
  place: Token,
  before: number,
  resolution: Resolution,
): void {
  if (parameters.length === 0) {
    if (qualifiedVoid !== undefined) reportOnce("bad-void-parameter", qualifiedVoid, {}, resolution);
    if (identifiers.length > 1) checkIdentifiers(identifiers, place, resolution);
    if (variadic && !resolution.environment.c23) {
      const values = { word: "...", what: "a function without parameters before C23" };
      reportOnce("misplaced-specifier", place, values, resolution, "warning");
    }
    return;
  }
  if (forward !== undefined) checkForward(forward, parameters, resolution);
  const isAlone = parameters.length === 1 && !variadic;
  for (let at = 0; at < parameters.length; at++) {
    const { specifiers, declarator } = parameters[at] as ParameterDeclaration;
    checkSpecifiers(specifiers, declarator, "parameter", resolution);
    if (declarator === undefined || declarator.derivations.length === 0)
      checkVoidParameter(specifiers, declarator, isAlone, resolution);
    if (declarator === undefined) continue;
    if (declarator.derivations.length > 0)
      checkDeclarator(specifiers, declarator, "parameter", before, resolution);
    if (at > 0 && declarator.name !== undefined)
      checkParameterName(declarator.name.text, at, parameters, resolution);
  }
}

/** GNU C 6.20: what was declared ahead has the type that it has in the list. */
function checkForward(
  forward: readonly ParameterDeclaration[],
  parameters: readonly ParameterDeclaration[],
  resolution: Resolution,
): void {
  const { environment } = resolution;
  const types = new Map<string, Type>();
  for (const [at, parameter] of [...forward, ...parameters].entries()) {
    const name = parameter.declarator?.name;
    if (at < forward.length)
      checkSpecifiers(parameter.specifiers, parameter.declarator, "parameter", resolution);
    if (name === undefined) continue;
    const ahead = types.get(name.text);
    if (ahead === undefined && at >= forward.length) continue;
    const type = typeOfParameter(parameter, resolution);
    if (ahead === undefined) types.set(name.text, type);
    else if (!mayBeOne(ahead, type, environment)) {
      const values = { name: name.text, type: declareText(type, "", new Map()) };
      reportOnce("conflicting-types", name, values, resolution);
    }
  }
}

/** A type that is not known all through is not known to differ. */
function mayBeOne(left: Type, right: Type, environment: ConstantEnvironment): boolean {
  const { unwrap } = environment;
  return (
    isPartlyUnknown(left, unwrap) || isPartlyUnknown(right, unwrap) || areCompatible(left, right, environment)
  );
}

function typeOfParameter({ specifiers, declarator }: ParameterDeclaration, resolution: Resolution): Type {
  return adjustParameter(typeOfDeclaration(specifiers, declarator, resolution), declarator, resolution);
}

function checkIdentifiers(identifiers: readonly Token[], place: Token, resolution: Resolution): void {
  const names = new Set<string>();
  for (const { text } of identifiers) {
    if (names.has(text)) reportOnce("duplicate-parameter", place, { name: text }, resolution);
    names.add(text);
  }
}

/** 6.7.6.3p10: `void` alone and without a name says that there are none. */
function checkVoidParameter(
  { type, token }: Specifiers,
  declarator: Declarator | undefined,
  isAlone: boolean,
  resolution: Resolution,
): void {
  if (type?.kind !== "basic" || type.words[0] !== "void" || type.words.length > 1) return;
  const isNamed = declarator?.name !== undefined;
  if (isAlone && !isNamed) return;
  // gcc takes named ones of a declaration with a warning.
  reportOnce("bad-void-parameter", declarator?.name ?? token, {}, resolution, isNamed ? "warning" : "error");
}

/** 6.7p3, 6.2.1p4: the names of a list are different. */
function checkParameterName(
  name: string,
  at: number,
  parameters: readonly ParameterDeclaration[],
  resolution: Resolution,
): void {
  // Longer lists than this are no function's: their squares would be felt.
  if (at > 256) return;
  for (let other = 0; other < at; other++) {
    if (parameters[other]?.declarator?.name?.text !== name) continue;
    const token = parameters[at]?.declarator?.name;
    if (token !== undefined) reportOnce("duplicate-parameter", token, { name }, resolution);
    return;
  }
}
