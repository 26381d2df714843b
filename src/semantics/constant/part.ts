/** Members of named structure constants (C23 6.6p8), and elements of `constexpr` arrays, which clang folds as well. */

import { integerType } from "../../abi/scalar.ts";
import type { Type } from "../../ir/type.ts";
import type { Expression, InitializerList, MemberExpression, SubscriptExpression } from "../../parser/ast.ts";
import { decodeUtf8 } from "../../source/text.ts";
import { type InitializedParts, initializedParts, withoutParentheses } from "./brace-elision.ts";
import { convertConstant } from "./convert.ts";
import type { PartSteps } from "./environment.ts";
import type { Evaluator } from "./evaluator.ts";
import { evaluateObject } from "./initializer.ts";
import { fail, type Outcome } from "./outcome.ts";

/** The value of `object.member` and `object[index]`; undefined where the object is no `constexpr` one. */
export function evaluatePart(
  expression: MemberExpression | SubscriptExpression,
  evaluator: Evaluator,
): Outcome | undefined {
  const type = evaluator.typeOf(expression);
  return type === undefined ? undefined : readPart(expression, [], type, evaluator);
}

/** Goes down to the object's name, collecting the steps to the part. */
function readPart(
  expression: Expression,
  behind: PartSteps,
  type: Type,
  evaluator: Evaluator,
): Outcome | undefined {
  let object = expression;
  let steps = behind;
  for (;;) {
    switch (object.kind) {
      case "parenthesized":
        object = object.expression;
        continue;
      case "member": {
        const own = stepsToMember(object, evaluator);
        if (own === undefined) return undefined;
        steps = [...own, ...steps];
        object = object.base;
        continue;
      }
      case "subscript": {
        const index = indexOf(object, evaluator);
        if (index === undefined) return undefined;
        steps = [index, ...steps];
        object = object.base;
        continue;
      }
      case "identifier": {
        const meaning = evaluator.environment.lookupName(object.name);
        return meaning?.kind === "variable" ? meaning.part?.(steps, type) : undefined;
      }
      default:
        return undefined;
    }
  }
}

/** Through anonymous members, where the member is one of theirs. */
function stepsToMember(
  { arrow, base, member }: MemberExpression,
  evaluator: Evaluator,
): bigint[] | undefined {
  const { environment } = evaluator;
  let type = arrow ? undefined : evaluator.typeOf(base);
  const wanted = decodeUtf8(member.text);
  const steps: bigint[] = [];
  while (type !== undefined) {
    const members: readonly { readonly name?: string; readonly type: Type }[] =
      environment.membersOf(environment.unwrap(type))?.members ?? [];
    const at = members.findIndex(({ name, type: inner }) =>
      name === undefined
        ? environment.member(environment.unwrap(inner), member.text) !== undefined
        : name === wanted,
    );
    const found = members[at];
    if (found === undefined) return undefined;
    steps.push(BigInt(at));
    if (found.name !== undefined) return steps;
    type = found.type;
  }
  return undefined;
}

function indexOf({ base, index }: SubscriptExpression, evaluator: Evaluator): bigint | undefined {
  const type = evaluator.typeOf(base);
  const array = type && evaluator.environment.unwrap(type);
  if (array?.kind !== "array") return undefined;
  const value = evaluator.evaluate(index);
  if (value.kind !== "integer" || value.value < 0n) return undefined;
  return array.count === undefined || value.value < BigInt(array.count) ? value.value : undefined;
}

/** Where the items of each list went, told once. */
export type ListParts = Map<InitializerList, InitializedParts | undefined>;

export interface PartContext {
  readonly evaluator: Evaluator;
  readonly lists: ListParts;
}

/** What the initializer of an object of a type gives to a part, whose own type is `type`. */
export function partOfObject(
  object: Type,
  initializer: Expression,
  steps: PartSteps,
  type: Type,
  context: PartContext,
): Outcome {
  const { evaluator } = context;
  const value = withoutParentheses(initializer);
  const [step] = steps;
  if (step === undefined) return evaluateObject(value, type, evaluator);
  switch (value.kind) {
    case "initializer-list":
      return partOfList(object, value, steps, type, context);
    case "string": {
      const text = evaluator.evaluate(value);
      if (text.kind !== "string") return text;
      const unit = BigInt(text.units[Number(step)] ?? 0);
      return convertConstant(
        { kind: "integer", value: unit, type: text.element },
        type,
        evaluator.environment,
        value.token,
      );
    }
    default:
      return readPart(value, steps, type, evaluator) ?? fail("it reads what is no constant", value.token);
  }
}

function partOfList(
  object: Type,
  list: InitializerList,
  steps: PartSteps,
  type: Type,
  context: PartContext,
): Outcome {
  const { evaluator, lists } = context;
  const { environment } = evaluator;
  const parts = lists.has(list) ? lists.get(list) : initializedParts(object, list, evaluator);
  lists.set(list, parts);
  if (parts === undefined) return fail("its initializer cannot be followed", list.token);
  let whole = object;
  let last: { readonly value: Expression; readonly order: number } | undefined;
  let rest: () => Outcome = () => fail("it has no value", list.token);
  for (let length = 1; length <= steps.length; length++) {
    const step = steps[length - 1] as bigint;
    const isOther = (parts.unionMembers.get(steps.slice(0, length - 1).join("/")) ?? 0n) !== step;
    if (isOther && isUnion(whole, evaluator)) return fail("it reads another member than was set", list.token);
    const inner = partType(whole, step, evaluator) ?? type;
    const found = parts.values.get(steps.slice(0, length).join("/"));
    // Of the object and its parts that were initialized on the way, the last one counts (6.7.9p19).
    if (found !== undefined && (last === undefined || found.order > last.order)) {
      last = found;
      rest = () => partOfObject(inner, found.value, steps.slice(length), type, context);
    }
    whole = inner;
  }
  if (last !== undefined) return rest();
  // 6.7.9p21: what is not initialized is zero.
  const zero = { kind: "integer", value: 0n, type: integerType("int", environment.target) } as const;
  return convertConstant(zero, type, environment, list.token);
}

function isUnion(whole: Type, { environment }: Evaluator): boolean {
  return environment.membersOf(environment.unwrap(whole))?.isUnion === true;
}

function partType(whole: Type, step: bigint, { environment }: Evaluator): Type | undefined {
  const behind = environment.unwrap(whole);
  return behind.kind === "array"
    ? behind.element
    : environment.membersOf(behind)?.members[Number(step)]?.type;
}
