/**
 * Services behind a plain `void *`: no type tells them apart, so names do. Functions belong together that call their first
 * parameter alike (`void *context`); one of them ends the object, and something that returns a `void *` makes one: it is
 * called as what ends it (`x_timers_new`, `x_timers_destroy`), or as the parameter says (`x_socket`, `void *s`).
 */

import type { FunctionDeclaration } from "../../ir/declaration.ts";
import type { ServicePattern } from "../../ir/pattern.ts";
import type { Type } from "../../ir/type.ts";
import { isConstant, type PatternContext, targetOf } from "./context.ts";
import { asConstructor, asDestructor, asMethod, type IsObject } from "./service-parts.ts";
import { commonPrefix, endingRank, saysEnding, shorten, splitWords, withoutEnding } from "./words.ts";

/** Not `alloc`: what is allocated is memory. */
const makingWords: ReadonlySet<string> = new Set(["new", "create", "init", "open", "make"]);

interface Group {
  readonly destructor: FunctionDeclaration;
  readonly makers: readonly FunctionDeclaration[];
  readonly methods: readonly FunctionDeclaration[];
}

export function findPlainHandles(context: PatternContext): void {
  const makers = context.functions.filter(({ type }) => isPlain(type.result, context));
  if (makers.length === 0) return;
  const groups = [...groupTakers(context)].flatMap(
    ([word, takers]) => chooseParts(word, takers, makers) ?? [],
  );
  for (const group of groups) {
    // A name that fits several says nothing.
    const own = group.makers.filter((maker) =>
      groups.every((one) => one === group || !one.makers.includes(maker)),
    );
    // An object that nothing can be done with is none.
    if (own.length > 0 && group.methods.length > 0) addService({ ...group, makers: own }, context);
  }
}

/** What ends the object: the surest such name, then the shortest. */
function chooseParts(
  word: string,
  takers: readonly FunctionDeclaration[],
  makers: readonly FunctionDeclaration[],
): Group | undefined {
  const endings = takers.filter((one) => one.type.parameters.length === 1 && saysEnding(one.name, word));
  const [destructor] = [...endings].sort(
    (left, right) =>
      (endingRank(left.name, word) ?? 0) - (endingRank(right.name, word) ?? 0) ||
      left.name.length - right.name.length,
  );
  if (destructor === undefined) return undefined;
  const stems = endings.map(({ name }) => splitWords(withoutEnding(name)));
  return {
    destructor,
    makers: makers.filter(
      (maker) => !takers.includes(maker) && stems.some((stem) => isMaker(maker.name, stem, word)),
    ),
    methods: takers.filter((one) => one !== destructor),
  };
}

/** Functions by what they call the `void *` that they take first. */
function groupTakers(context: PatternContext): ReadonlyMap<string, readonly FunctionDeclaration[]> {
  const groups = new Map<string, FunctionDeclaration[]>();
  for (const declaration of context.functions) {
    const [first] = declaration.type.parameters;
    if (first?.name === undefined || !(isPlain(first.type, context) || isPlace(first.type, context)))
      continue;
    const word = splitWords(first.name)
      .filter((part) => part !== "p")
      .join("");
    if (word === "") continue;
    const group = groups.get(word) ?? [];
    groups.set(word, group);
    group.push(declaration);
  }
  return groups;
}

/** A typedef of void is a type of its own, which services are found by. */
function isPlain(type: Type, { index }: PatternContext): boolean {
  const target = targetOf(type, index);
  return target?.kind === "void" && !isConstant(target, index);
}

function isPlace(type: Type, context: PatternContext): boolean {
  const target = targetOf(type, context.index);
  return target !== undefined && isPlain(target, context);
}

/** @param stem the words of what ends the object, without the ending. */
function isMaker(name: string, stem: readonly string[], word: string): boolean {
  const words = splitWords(name);
  const rest = words.filter((one) => !makingWords.has(one));
  const isLike = stem.every((one, at) => rest[at] === one);
  if (!isLike) return false;
  if (rest.length === stem.length) return rest.length < words.length;
  const [last = ""] = rest.slice(stem.length);
  return rest.length === stem.length + 1 && abbreviates(word, last);
}

/** `ctx` is context, and `s` socket: the same beginning, and letters in the same order. */
function abbreviates(short: string, long: string): boolean {
  if (short.charAt(0) !== long.charAt(0)) return false;
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at++;
  return at === short.length;
}

function addService({ destructor, makers, methods }: Group, context: PatternContext): void {
  const { draft, index } = context;
  const isObject: IsObject = (type) => index.unwrap(type).kind === "void";
  const [first] = [...makers].sort((left, right) => rankMaker(right.name) - rankMaker(left.name));
  const ending = asDestructor(destructor, isObject, index);
  if (first === undefined || ending === undefined || draft.services.has(first.id)) return;
  const name = withoutMaking(first.name);
  const prefixes = [`${name}_`, commonPrefix([...makers, ...methods].map((one) => one.name))];
  const short = (one: FunctionDeclaration): string => shorten(one.name, prefixes);
  const service: ServicePattern = {
    id: first.id,
    name,
    constructors: makers.flatMap((one) => asConstructor(one, short(one), isObject, index) ?? []),
    destructor: ending,
    methods: methods.map((one) => asMethod(one, short(one), isObject, index)),
  };
  draft.services.set(service.id, service);
  const reason = `\`${makers.map((one) => one.name).join(", ")}\` make one, \`${destructor.name}\` ends it, and all call it alike`;
  draft.decide(
    "structure",
    name,
    `a service with ${makers.length} constructors and ${methods.length} methods`,
    reason,
  );
}

/** The one that says most of what it makes names the service. */
function rankMaker(name: string): number {
  return splitWords(withoutMaking(name)).length;
}

function withoutMaking(name: string): string {
  const cut = name.lastIndexOf("_");
  return cut > 0 && makingWords.has(name.slice(cut + 1).toLowerCase()) ? name.slice(0, cut) : name;
}
