/** Whether the parts of compound literals (C11 6.5.2.5) are parts of their types, and take what initializes them. */

import type { Declaration, Field } from "./declaration.ts";
import type { Expression, PartStep, Type } from "./type.ts";

type CompoundLiteral = Extract<Expression, { readonly kind: "compound-literal" }>;
type Declarations = ReadonlyMap<string, Declaration>;
type Report = (reason: string) => void;

/** The parts of one object that are taken: a leaf is initialized itself. */
interface Taken {
  readonly parts: Map<string, Taken>;
  isInitialized: boolean;
}

/** `declarations` by their ids, as far as they are unique. */
export function checkCompoundLiteral(
  { type, parts }: CompoundLiteral,
  declarations: Declarations,
  report: Report,
): void {
  const taken: Taken = { parts: new Map(), isInitialized: false };
  for (const { path, initializer } of parts) {
    const shown = showPath(path);
    const part = partOf(type, path, declarations);
    if (part === undefined) {
      report(`initializes ${shown}, which its compound literal has not`);
      continue;
    }
    if (!take(path, taken)) report(`initializes ${shown} twice`);
    const reason = whyNot(part, initializer, path.length === 0);
    if (reason !== undefined) report(`initializes ${shown}, ${reason}`);
  }
}

function showPath(path: readonly PartStep[]): string {
  if (path.length === 0) return "all of an object";
  return path.map((step) => (step.kind === "member" ? `.${step.name}` : `[${step.index}]`)).join("");
}

/** The part's type without typedef names. */
function partOf(type: Type, path: readonly PartStep[], declarations: Declarations): Type | undefined {
  let part = unwrap(type, declarations);
  for (const step of path) {
    const inner =
      step.kind === "member" ? memberOf(part, step.name, declarations) : elementOf(part, step.index);
    if (inner === undefined) return undefined;
    part = unwrap(inner, declarations);
  }
  return part;
}

function unwrap(type: Type, declarations: Declarations): Type {
  let bare = type;
  const passed = new Set<string>();
  while (bare.kind === "typedef" && !passed.has(bare.id)) {
    passed.add(bare.id);
    const named = declarations.get(bare.id);
    if (named?.kind !== "typedef") return bare;
    bare = named.type;
  }
  return bare;
}

function elementOf(type: Type, index: number | string): Type | undefined {
  if (type.kind !== "array" && type.kind !== "vector") return undefined;
  const isThere = BigInt(index) >= 0n && type.count !== undefined && BigInt(index) < BigInt(type.count);
  return isThere ? type.element : undefined;
}

/** Members of anonymous members are the record's own (6.7.2.1p13). */
function memberOf(type: Type, name: string, declarations: Declarations): Type | undefined {
  const seen = new Set<string>();
  const records = [type];
  for (let at = 0; at < records.length; at++) {
    const record = records[at];
    if (record?.kind !== "record" || seen.has(record.id)) continue;
    seen.add(record.id);
    for (const field of fieldsOf(record.id, declarations)) {
      if (field.name === name) return field.type;
      if (field.name === undefined && field.bitWidth === undefined)
        records.push(unwrap(field.type, declarations));
    }
  }
  return undefined;
}

function fieldsOf(id: string, declarations: Declarations): readonly Field[] {
  const record = declarations.get(id);
  return record?.kind === "record" ? (record.fields ?? []) : [];
}

/** Whether nothing had initialized the part, what it is in, or what is in it. */
function take(path: readonly PartStep[], object: Taken): boolean {
  let at = object;
  let isFree = !at.isInitialized;
  for (const step of path) {
    const key = showPath([step]);
    const inner = at.parts.get(key) ?? { parts: new Map<string, Taken>(), isInitialized: false };
    at.parts.set(key, inner);
    at = inner;
    isFree &&= !at.isInitialized;
  }
  isFree &&= at.parts.size === 0;
  at.isInitialized = true;
  return isFree;
}

/** 6.7.9p11, p14: a value that simple assignment converts, or a string for an array. */
function whyNot(part: Type, initializer: Expression, isWhole: boolean): string | undefined {
  const kind = initializer.value?.kind;
  if (isWhole && (part.kind !== "array" || kind !== "string")) return "which only a string does to an array";
  if (kind === undefined) return undefined;
  return valuesOf(part).includes(kind)
    ? undefined
    : `a part of kind ${part.kind}, with a value of kind ${kind}`;
}

const everyKind = ["integer", "float", "string", "address"] as const;

function valuesOf({ kind }: Type): readonly string[] {
  switch (kind) {
    case "integer":
    case "enum":
      return ["integer", "float", "address"];
    case "float":
    case "complex":
      return ["integer", "float"];
    case "pointer":
      return ["integer", "string", "address"];
    case "array":
      return ["string"];
    case "bool":
    case "opaque":
    case "typedef":
      return everyKind;
    default:
      return [];
  }
}
