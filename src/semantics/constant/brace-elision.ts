/** Which subobject each item of an initializer list goes to, where inner braces are left out (C11 6.7.9p17-22). */

import type { Type } from "../../ir/type.ts";
import type { Token } from "../../lexer/token.ts";
import type { Expression, InitializerList } from "../../parser/ast.ts";
import { decodeUtf8 } from "../../source/text.ts";
import type { MemberField } from "./environment.ts";
import type { Evaluator } from "./evaluator.ts";

type Item = InitializerList["items"][number];
type Designator = Item["designators"][number];

/** An array, vector or record whose parts are being initialized, and the part that is next. */
interface Level {
  /** Of an array, all of one type. */
  readonly element: Type | undefined;
  /** Of a record. */
  readonly members: readonly MemberField[];
  /** Undefined where the list itself says how many there are. */
  readonly count: bigint | undefined;
  readonly isUnion: boolean;
  next: bigint;
}

/** How many elements an array without a length gets from a list; undefined where a designator is no constant. */
export function countElements(
  element: Type,
  list: InitializerList,
  evaluator: Evaluator,
): bigint | undefined {
  const outermost: Level = { element, members: [], count: undefined, isUnion: false, next: 0n };
  const cursor = new Cursor(outermost, evaluator);
  let count = 0n;
  for (const item of list.items) {
    if (!cursor.designate(item.designators)) return undefined;
    const at = outermost.next;
    if (at >= count) count = at + 1n;
    cursor.place(item.value);
  }
  return count;
}

export interface InitializedPart {
  readonly value: Expression;
  readonly order: number;
  /** It is for the first part of something that it might be for as a whole: its type is not known. */
  readonly isGuess: boolean;
}

/** What initializes the parts of an object, by the numbers that lead there ("0/2": of members, of elements). */
export interface InitializedParts {
  readonly values: ReadonlyMap<string, InitializedPart>;
  /** The members of unions that were initialized last, by the numbers that lead to the union. */
  readonly unionMembers: ReadonlyMap<string, bigint>;
}

/**
 * Where each item of a list ends up in an array or a record of the type; what is not there is zero (6.7.9p21).
 * Undefined where a designator leads nowhere or to several elements at once.
 */
export function initializedParts(
  type: Type,
  list: InitializerList,
  evaluator: Evaluator,
): InitializedParts | undefined {
  const outermost = levelOf(type, evaluator) ?? boundless(type, evaluator);
  if (outermost === undefined) return undefined;
  const cursor = new Cursor(outermost, evaluator);
  const values = new Map<string, InitializedPart>();
  const unionMembers = new Map<string, bigint>();
  let order = 0;
  for (const { designators, value } of list.items) {
    if (designators.some((designator) => "length" in designator)) return undefined;
    if (!cursor.designate(designators)) return undefined;
    const isKnown = value.kind === "initializer-list" || evaluator.typeOf(value) !== undefined;
    // What a designator names is meant as a whole.
    const isEntered = (isKnown || designators.length === 0) && cursor.find(value);
    const isGuess = !isKnown && isEntered;
    values.set(cursor.pathToPart(unionMembers), { value, order: order++, isGuess });
    cursor.advance();
  }
  return { values, unionMembers };
}

/** An array whose length is the list's to tell. */
function boundless(type: Type, { environment }: Evaluator): Level | undefined {
  const array = environment.unwrap(type);
  if (array.kind !== "array" || array.count !== undefined) return undefined;
  return { element: array.element, members: [], count: undefined, isUnion: false, next: 0n };
}

class Cursor {
  readonly #outermost: Level;
  readonly #evaluator: Evaluator;
  /** From the outermost one inwards. */
  #levels: Level[];

  constructor(outermost: Level, evaluator: Evaluator) {
    this.#outermost = outermost;
    this.#evaluator = evaluator;
    this.#levels = [outermost];
  }

  /** 6.7.9p17: a designator list begins at the outermost object again. False where it leads nowhere. */
  designate(designators: readonly Designator[]): boolean {
    if (designators.length === 0) return true;
    this.#levels = [this.#outermost];
    for (let at = 0; at < designators.length; at++) {
      if (at > 0 && !this.#enter()) return false;
      if (!this.#choose(designators[at] as Designator)) return false;
    }
    return true;
  }

  #choose(designator: Designator): boolean {
    if ("text" in designator) return this.#chooseMember(designator);
    const level = this.#levels.at(-1) as Level;
    // GNU's `[first ... last]` goes on behind the last one.
    const index = "length" in designator ? designator[1] : designator;
    const value = this.#evaluator.evaluate(index);
    if (value.kind !== "integer" || value.value < 0n) return false;
    level.next = value.value;
    return true;
  }

  /** A member of an anonymous member is one of the record around it (6.7.2.1p13). */
  #chooseMember(name: Token): boolean {
    const { environment } = this.#evaluator;
    const wanted = decodeUtf8(name.text);
    for (;;) {
      const level = this.#levels.at(-1) as Level;
      const at = level.members.findIndex((member) =>
        member.name === undefined
          ? environment.member(environment.unwrap(member.type), name.text) !== undefined
          : member.name === wanted,
      );
      const member = level.members[at];
      if (member === undefined) return false;
      level.next = BigInt(at);
      if (member.name !== undefined) return true;
      if (!this.#enter()) return false;
    }
  }

  /** Gives a value to the next part: to the whole of it, or to the first of its own parts that the value fits. */
  place(value: Expression): void {
    this.find(value);
    this.advance();
  }

  /** The numbers that lead to the next part; notes the members of unions on the way. */
  pathToPart(unionMembers: Map<string, bigint>): string {
    const steps: bigint[] = [];
    for (const { next, isUnion } of this.#levels) {
      if (isUnion) unionMembers.set(steps.join("/"), next);
      steps.push(next);
    }
    return steps.join("/");
  }

  /** Goes to the part that a value is for; whether that is a part of what was next. */
  find(value: Expression): boolean {
    let isEntered = false;
    while (value.kind !== "initializer-list" && !this.#initializesWhole(value) && this.#enter())
      isEntered = true;
    return isEntered;
  }

  /** On to the part behind. */
  advance(): void {
    (this.#levels.at(-1) as Level).next++;
    while (this.#levels.length > 1 && isFull(this.#levels.at(-1) as Level)) {
      this.#levels.pop();
      (this.#levels.at(-1) as Level).next++;
    }
  }

  #part(): Type | undefined {
    const level = this.#levels.at(-1) as Level;
    return level.element ?? level.members[Number(level.next)]?.type;
  }

  /** Makes the next part the one whose parts come next; false where it has none. */
  #enter(): boolean {
    const type = this.#part();
    const level = type && levelOf(type, this.#evaluator);
    if (level === undefined) return false;
    this.#levels.push(level);
    return true;
  }

  /** 6.7.9p13-14: a string for an array of characters, a record for a record; GNU: an array for an array. */
  #initializesWhole(value: Expression): boolean {
    const { environment } = this.#evaluator;
    const declared = this.#part();
    const part = declared && environment.unwrap(declared);
    if (part?.kind === "array") return initializesArray(value, part.element, this.#evaluator);
    if (part?.kind !== "record" && part?.kind !== "vector") return true;
    const type = this.#evaluator.typeOf(value);
    const given = type && environment.unwrap(type);
    return given?.kind === part.kind && (given.kind !== "record" || given.id === (part as typeof given).id);
  }
}

function isFull({ count, next, isUnion }: Level): boolean {
  return isUnion || (count !== undefined && next >= count);
}

function levelOf(type: Type, { environment }: Evaluator): Level | undefined {
  const whole = environment.unwrap(type);
  if (whole.kind === "array" || whole.kind === "vector") {
    const count = BigInt(whole.count ?? 0);
    if (count === 0n) return undefined;
    return { element: whole.element, members: [], count, isUnion: false, next: 0n };
  }
  const record = environment.membersOf(whole);
  if (record === undefined || record.members.length === 0) return undefined;
  const { members, isUnion } = record;
  return { element: undefined, members, count: BigInt(members.length), isUnion, next: 0n };
}

/** Whether a value that is no list stands for a whole array (6.7.9p14-15). */
export function initializesArray(value: Expression, element: Type, evaluator: Evaluator): boolean {
  const inner = withoutParentheses(value);
  if (inner.kind !== "string" && inner.kind !== "compound-literal") return false;
  const type = evaluator.typeOf(inner);
  const array = type && evaluator.environment.unwrap(type);
  if (array?.kind !== "array") return false;
  const given = evaluator.environment.unwrap(array.element);
  const wanted = evaluator.environment.unwrap(element);
  if (inner.kind === "compound-literal") return given.kind === wanted.kind;
  return given.kind === "integer" && wanted.kind === "integer" && given.size === wanted.size;
}

export function withoutParentheses(expression: Expression): Expression {
  let inner = expression;
  while (inner.kind === "parenthesized") inner = inner.expression;
  return inner;
}
