/**
 * Services by structure and names: a type that only pointers reach, something that makes one, something that ends one, and
 * what takes one first. A function belongs to one service; who ends comes before who makes, and both before who uses.
 */

import type { FunctionDeclaration } from "../../ir/declaration.ts";
import type { ServiceConstructor, ServicePattern } from "../../ir/pattern.ts";
import type { Type } from "../../ir/type.ts";
import { isConstant, type PatternContext, targetOf } from "./context.ts";
import { foldName } from "./enums.ts";
import { asConstructor, asDestructor, asMethod, type IsObject, isHandle } from "./service-parts.ts";
import {
  commonPrefix,
  endingRank,
  saysCopying,
  saysEnding,
  saysMaking,
  shorten,
  toSnakeCase,
  withoutEnding,
} from "./words.ts";

export function findServices(context: PatternContext): void {
  const candidates = collectCandidates(context);
  const taken = new Set<string>();
  const found: Found[] = [];
  for (const candidate of candidates.values()) {
    const service = chooseParts(candidate, context);
    if (service === undefined) continue;
    found.push(service);
    for (const { id } of [...service.constructors, service.destructor]) taken.add(id);
  }
  for (const service of found) describeService(service, taken, context);
}

/** A type that may be one, with the functions that take one first, give one through a place, or return one. */
interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly isOpaque: boolean;
  readonly isObject: IsObject;
  readonly takers: FunctionDeclaration[];
  readonly givers: FunctionDeclaration[];
}

interface Found {
  readonly candidate: Candidate;
  readonly constructors: readonly FunctionDeclaration[];
  readonly destructor: FunctionDeclaration;
}

function collectCandidates(context: PatternContext): ReadonlyMap<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  const find = (key: string): Candidate => {
    const known = candidates.get(key) ?? makeCandidate(key, context);
    candidates.set(key, known);
    return known;
  };
  for (const declaration of context.functions) {
    const { type } = declaration;
    const [first] = type.parameters;
    const own =
      first === undefined ? undefined : (handleKey(first.type, context) ?? placeKey(first.type, context));
    if (own !== undefined) find(own).takers.push(declaration);
    const given = new Set<string>();
    for (const parameter of type.parameters) {
      const key = placeKey(parameter.type, context);
      if (key !== undefined) given.add(key);
    }
    const result = isGiven(type.result, context) ? handleKey(type.result, context) : undefined;
    if (result !== undefined) given.add(result);
    for (const key of given) find(key).givers.push(declaration);
  }
  return candidates;
}

function makeCandidate(key: string, context: PatternContext): Candidate {
  const record = context.index.record(key);
  const name = pointerName(key, context) ?? context.typeNames.get(key) ?? key.slice(key.indexOf(":") + 1);
  const isObject: IsObject = (type) => objectKey(type, context) === key;
  return { id: key, name, isOpaque: record?.layout === undefined, isObject, takers: [], givers: [] };
}

/** `typedef struct FT_FaceRec_ *FT_Face`: who names the pointer, thinks of it as the object. */
function pointerName(key: string, { module }: PatternContext): string | undefined {
  const found = module.declarations.find(
    (one) =>
      one.kind === "typedef" &&
      one.type.kind === "pointer" &&
      one.type.target.kind === "record" &&
      one.type.target.id === key,
  );
  return found?.name;
}

/** What `T *` points to, as a key: a record's id, or that of a typedef of void. */
function handleKey(type: Type, context: PatternContext): string | undefined {
  const target = targetOf(type, context.index);
  return target === undefined ? undefined : objectKey(target, context);
}

function placeKey(type: Type, context: PatternContext): string | undefined {
  const target = targetOf(type, context.index);
  if (target === undefined || isPlaceConstant(target, context)) return undefined;
  return handleKey(target, context);
}

/** `const T **` is no place for an object that one may change or end. */
function isPlaceConstant(target: Type, context: PatternContext): boolean {
  const pointed = targetOf(target, context.index);
  return pointed === undefined || isConstant(pointed, context.index) || isConstant(target, context.index);
}

function isGiven(type: Type, context: PatternContext): boolean {
  const target = targetOf(type, context.index);
  return target !== undefined && !isConstant(target, context.index);
}

function objectKey(type: Type, { index }: PatternContext): string | undefined {
  let current = type;
  for (let step = 0; step < 100 && current.kind === "typedef"; step++) {
    const declaration = index.typedef(current.id);
    if (declaration === undefined) return undefined;
    if (declaration.type.kind === "void") return current.id;
    current = declaration.type;
  }
  if (current.kind !== "record") return undefined;
  return index.record(current.id)?.variety === "struct" ? current.id : undefined;
}

function chooseParts(candidate: Candidate, context: PatternContext): Found | undefined {
  const destructor = chooseDestructor(candidate, context);
  if (destructor === undefined) return undefined;
  const stem = withoutEnding(destructor.name);
  const constructors = candidate.givers.filter(
    (declaration) => declaration !== destructor && isConstructor(declaration, candidate, stem, context),
  );
  return constructors.length === 0 ? undefined : { candidate, constructors, destructor };
}

/** One parameter, the object, and a name that says the end; the surest such name, then the shortest. */
function chooseDestructor(
  { takers, isObject, name }: Candidate,
  context: PatternContext,
): FunctionDeclaration | undefined {
  const fitting = takers.filter(
    (one) =>
      one.type.parameters.length === 1 &&
      asDestructor(one, isObject, context.index) !== undefined &&
      // What it returns would be lost.
      targetOf(one.type.result, context.index) === undefined,
  );
  // An older name that a library keeps (git_cred_free) gives way to that of the type.
  const mentions = (own: string): boolean => foldName(own).includes(foldName(name));
  return fitting
    .map((declaration) => ({ declaration, rank: endingRank(declaration.name, name) }))
    .filter(
      ({ rank, declaration: { name: own } }) =>
        rank !== undefined && (!saysMaking(own) || saysEnding(own, name)),
    )
    .sort(
      (left, right) =>
        (left.rank ?? 0) - (right.rank ?? 0) ||
        Number(!mentions(left.declaration.name)) - Number(!mentions(right.declaration.name)) ||
        left.declaration.name.length - right.declaration.name.length,
    )[0]?.declaration;
}

function isConstructor(
  declaration: FunctionDeclaration,
  { isObject, isOpaque, name }: Candidate,
  stem: string,
  context: PatternContext,
): boolean {
  const { index } = context;
  const made = asConstructor(declaration, "", isObject, index);
  if (made === undefined || saysEnding(declaration.name, name)) return false;
  const [first] = declaration.type.parameters;
  const takesOne = first !== undefined && isHandle(first.type, isObject, index);
  if (takesOne && !saysCopying(declaration.name)) return false;
  // Through a place an opaque object is given away, as one is through the first parameter; what is returned may be borrowed.
  if (made.style === "out" && (isOpaque || made.outIndex === undefined)) return true;
  return saysMaking(declaration.name) || declaration.name === stem;
}

function describeService(found: Found, taken: ReadonlySet<string>, context: PatternContext): void {
  const { candidate, destructor } = found;
  const { index, draft } = context;
  const methods = candidate.takers.filter(({ id }) => !taken.has(id));
  const names = [...found.constructors, ...methods].map(({ name }) => name);
  const prefixes = [`${toSnakeCase(candidate.name.replace(/_t$/, ""))}_`, commonPrefix(names)];
  const ending = asDestructor(destructor, candidate.isObject, index);
  if (ending === undefined) return;
  const service: ServicePattern = {
    id: candidate.id,
    name: candidate.name,
    constructors: found.constructors.flatMap((one): readonly ServiceConstructor[] => {
      const made = asConstructor(one, shorten(one.name, prefixes), candidate.isObject, index);
      return made === undefined ? [] : [made];
    }),
    destructor: ending,
    methods: methods.map((one) => asMethod(one, shorten(one.name, prefixes), candidate.isObject, index)),
  };
  draft.services.set(candidate.id, service);
  const makers = found.constructors.map(({ name }) => name).join(", ");
  draft.decide(
    "structure",
    candidate.name,
    `a service with ${service.constructors.length} constructors and ${service.methods.length} methods`,
    `\`${makers}\` make one, \`${destructor.name}\` ends it`,
  );
}
