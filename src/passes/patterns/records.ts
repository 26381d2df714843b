/** Records with a meaning, by their form and the names of their fields: slices, options, delegates. */

import type { Field, RecordDeclaration } from "../../ir/declaration.ts";
import type { Type } from "../../ir/type.ts";
import type { DeclarationIndex } from "../python/declarations.ts";
import { isConstant, type PatternContext, targetOf } from "./context.ts";
import { describeDeclaration } from "./draft.ts";

const dataNames: ReadonlySet<string> = new Set(["data", "ptr", "items", "elems", "begin", "buf"]);
const lengthNames: ReadonlySet<string> = new Set(["len", "length", "size", "count", "n"]);
const valueNames: ReadonlySet<string> = new Set(["t", "value", "val"]);
const flagNames: ReadonlySet<string> = new Set(["is_some", "has_value", "present", "valid"]);

export function findRecords(context: PatternContext): void {
  for (const record of context.records) {
    if (record.variety !== "struct" || record.fields?.length !== 2) continue;
    const [first, second] = record.fields as readonly [Field, Field];
    if (markSlice(record, first, second, context) || markOption(record, first, second, context)) continue;
    if (!markDelegate(record, first, second, context)) markDelegate(record, second, first, context);
  }
}

function markSlice(record: RecordDeclaration, data: Field, length: Field, context: PatternContext): boolean {
  const { index, draft, typeNames } = context;
  if (!dataNames.has(data.name ?? "") || !lengthNames.has(length.name ?? "")) return false;
  const element = targetOf(data.type, index);
  if (element === undefined || !isUnsigned(length.type, index) || index.sizeOf(element) === undefined)
    return false;
  const mutable = !isConstant(element, index) || (typeNames.get(record.id) ?? "").startsWith("SliceMut");
  draft.records.set(record.id, {
    kind: "slice",
    id: record.id,
    data: data.name ?? "",
    length: length.name ?? "",
    mutable,
  });
  const reason = `its fields are a pointer \`${data.name}\` and a count \`${length.name}\``;
  draft.decide("structure", describeDeclaration(record), mutable ? "a mutable slice" : "a slice", reason);
  return true;
}

function markOption(record: RecordDeclaration, value: Field, flag: Field, context: PatternContext): boolean {
  const { index, draft } = context;
  if (!valueNames.has(value.name ?? "") || !flagNames.has(flag.name ?? "")) return false;
  const plain = index.unwrap(flag.type);
  if (plain.kind !== "bool" && !(plain.kind === "integer" && plain.size === 8)) return false;
  draft.records.set(record.id, {
    kind: "option",
    id: record.id,
    value: value.name ?? "",
    flag: flag.name ?? "",
  });
  const reason = `its fields are a value \`${value.name}\` and a flag \`${flag.name}\``;
  draft.decide("structure", describeDeclaration(record), "an option", reason);
  return true;
}

function markDelegate(
  record: RecordDeclaration,
  callback: Field,
  context: Field,
  { index, draft }: PatternContext,
): boolean {
  const target = targetOf(callback.type, index);
  const type = target === undefined ? undefined : index.unwrap(target);
  if (type?.kind !== "function" || !isVoidPointer(context.type, index)) return false;
  if (!type.parameters.some((parameter) => isVoidPointer(parameter.type, index))) return false;
  if (callback.name === undefined || context.name === undefined) return false;
  draft.records.set(record.id, {
    kind: "delegate",
    id: record.id,
    callback: callback.name,
    context: context.name,
  });
  const reason = `its fields are a function \`${callback.name}\` and what it is handed, \`${context.name}\``;
  draft.decide("structure", describeDeclaration(record), "a delegate", reason);
  return true;
}

function isUnsigned(type: Type, index: DeclarationIndex): boolean {
  const plain = index.unwrap(type);
  return plain.kind === "integer" && !plain.signed && plain.size >= 16;
}

function isVoidPointer(type: Type, index: DeclarationIndex): boolean {
  const target = targetOf(type, index);
  return target !== undefined && index.unwrap(target).kind === "void";
}
