/** Compound literals (C11 6.5.2.5) by their parts: which initializer goes where, and what it comes to there. */

import type { PartStep, Type, Value } from "../ir/type.ts";
import type * as ast from "../parser/ast.ts";
import { withoutParentheses } from "./constant/brace-elision.ts";
import type { ConstantEnvironment, NameMeaning } from "./constant/environment.ts";
import { toValue } from "./constant/outcome.ts";
import { partsOfList, typeOfExpression, typeOfInitialized, valueOfObject } from "./constant.ts";
import type { Resolution } from "./resolution.ts";

export type LiteralParts =
  | {
      readonly kind: "scalar";
      readonly type: Type;
      readonly initializer: ast.Expression;
      readonly value: Value | undefined;
    }
  | { readonly kind: "aggregate"; readonly type: Type; readonly parts: readonly LiteralPart[] };

/** One that is no list itself. */
export interface LiteralPart {
  readonly path: readonly PartStep[];
  readonly type: Type;
  readonly initializer: ast.Expression;
  /** Converted to the type; undefined where it has none before the program runs. */
  readonly value: Value | undefined;
}

/**
 * Undefined where the initializers do not fit the type, where one is for a part of what another is for as a whole, and
 * where that depends on a macro's argument.
 */
export function takeApart(
  literal: ast.CompoundLiteral,
  parameters: readonly string[],
  resolution: Resolution,
): LiteralParts | undefined {
  const { initializer: list } = literal;
  const environment = withoutNames(parameters, resolution.valueEnvironment);
  const type = typeOfInitialized(resolution.typeOfTypeName(literal.typeName), list, environment);
  const { kind } = environment.unwrap(type);
  if (kind === "array" || kind === "record") {
    const collector = new PartCollector(environment);
    return collector.takeList(type, list, "", [])
      ? { kind: "aggregate", type, parts: collector.parts }
      : undefined;
  }
  const [only, second] = list.items;
  if (only === undefined || second !== undefined || only.designators.length > 0) return undefined;
  return { kind: "scalar", type, initializer: only.value, value: heldValue(type, only.value, environment) };
}

/** What a macro's parameter is called may be declared, too. */
function withoutNames(parameters: readonly string[], environment: ConstantEnvironment): ConstantEnvironment {
  if (parameters.length === 0) return environment;
  const lookupName = (name: string): NameMeaning | undefined =>
    parameters.includes(name) ? undefined : environment.lookupName(name);
  return { ...environment, lookupName };
}

/** The parts in the order in which they are initialized at last; what is overridden is forgotten (6.7.9p19). */
class PartCollector {
  readonly #environment: ConstantEnvironment;
  /** By the numbers that lead to them. */
  readonly #parts = new Map<string, LiteralPart>();
  /** What they are parts of. */
  readonly #wholes = new Set<string>();

  constructor(environment: ConstantEnvironment) {
    this.#environment = environment;
  }

  get parts(): readonly LiteralPart[] {
    return [...this.#parts.values()];
  }

  /** False where it cannot be told what an item is for. */
  takeList(type: Type, list: ast.InitializerList, start: string, path: readonly PartStep[]): boolean {
    const environment = this.#environment;
    const text = textOf(type, list, environment);
    if (text !== undefined) return this.#add(start, { path, type, initializer: text, value: undefined });
    const initialized = partsOfList(type, list, environment);
    if (initialized === undefined) return false;
    const { values, unionMembers } = initialized;
    const inOrder = [...values].sort(([, left], [, right]) => left.order - right.order);
    for (const [key, { value: initializer, isGuess }] of inOrder) {
      if (isOverridden(key, unionMembers)) continue;
      const part = isGuess ? undefined : followPath(type, key, environment);
      if (part === undefined) return false;
      if (!this.#take(part.type, initializer, `${start}/${key}`, [...path, ...part.steps])) return false;
    }
    return true;
  }

  #take(type: Type, initializer: ast.Expression, key: string, path: readonly PartStep[]): boolean {
    const environment = this.#environment;
    const { kind } = environment.unwrap(type);
    if (initializer.kind === "initializer-list" && (kind === "array" || kind === "record")) {
      this.#parts.delete(key);
      this.#forget(key);
      return this.takeList(type, initializer, key, path);
    }
    const only = soleItem(initializer);
    if (only === undefined) return false;
    return this.#add(key, { path, type, initializer: only, value: heldValue(type, only, environment) });
  }

  /** False for a part of what another expression gives as a whole. */
  #add(key: string, part: LiteralPart): boolean {
    this.#forget(key);
    for (let end = key.lastIndexOf("/"); end > 0; end = key.lastIndexOf("/", end - 1)) {
      const whole = key.slice(0, end);
      if (this.#parts.has(whole)) return false;
      this.#wholes.add(whole);
    }
    this.#parts.set(key, part);
    return true;
  }

  /** What it is made of. */
  #forget(key: string): void {
    if (!this.#wholes.delete(key)) return;
    for (const other of this.#parts.keys()) if (other.startsWith(`${key}/`)) this.#parts.delete(other);
  }
}

/** 6.7.9p14: the string of an array of characters may stand in braces. */
function textOf(
  type: Type,
  list: ast.InitializerList,
  environment: ConstantEnvironment,
): ast.Expression | undefined {
  const array = environment.unwrap(type);
  const only = array.kind === "array" ? soleItem(list) : undefined;
  if (array.kind !== "array" || only === undefined || withoutParentheses(only).kind !== "string")
    return undefined;
  const given = typeOfExpression(only, environment);
  const character = given?.kind === "array" ? environment.unwrap(given.element) : undefined;
  const element = environment.unwrap(array.element);
  const isAlike =
    character?.kind === "integer" && element.kind === "integer" && character.size === element.size;
  return isAlike ? only : undefined;
}

/** 6.7.9p11: a scalar may stand in braces. */
function soleItem(initializer: ast.Expression): ast.Expression | undefined {
  if (initializer.kind !== "initializer-list") return initializer;
  const [only, second] = initializer.items;
  return only === undefined || second !== undefined || only.designators.length > 0 ? undefined : only.value;
}

/** Another member of a union around it was initialized later (6.7.9p19). */
function isOverridden(key: string, unionMembers: ReadonlyMap<string, bigint>): boolean {
  const steps = key.split("/");
  for (let depth = 0; depth < steps.length; depth++) {
    const last = unionMembers.get(steps.slice(0, depth).join("/"));
    if (last !== undefined && last !== BigInt(steps[depth] as string)) return true;
  }
  return false;
}

/** "0/2": numbers of members and elements. */
function followPath(
  whole: Type,
  key: string,
  environment: ConstantEnvironment,
): { readonly steps: readonly PartStep[]; readonly type: Type } | undefined {
  const steps: PartStep[] = [];
  let type = whole;
  for (const step of key.split("/")) {
    const plain = environment.unwrap(type);
    if (plain.kind === "array") {
      steps.push({ kind: "element", index: Number(step) });
      type = plain.element;
      continue;
    }
    const member = environment.membersOf(plain)?.members[Number(step)];
    if (member === undefined) return undefined;
    if (member.name !== undefined) steps.push({ kind: "member", name: member.name });
    type = member.type;
  }
  return { steps, type };
}

function heldValue(
  type: Type,
  initializer: ast.Expression,
  environment: ConstantEnvironment,
): Value | undefined {
  const outcome = valueOfObject(type, initializer, environment);
  return outcome.kind === "failure" ? undefined : toValue(outcome);
}
