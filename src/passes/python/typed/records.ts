/** Records, slices, options and function types as classes, each after what it needs. */

import type { Documentation, Field, RecordDeclaration } from "../../../ir/declaration.ts";
import type { DeclarationNote, RecordPattern, ValuePattern } from "../../../ir/pattern.ts";
import type { PythonType } from "../../../ir/python.ts";
import type {
  TypedAccessor,
  TypedCallback,
  TypedField,
  TypedMember,
  TypedType,
  TypedValue,
} from "../../../ir/typed.ts";
import type { DeclarationIndex } from "../declarations.ts";
import { findMembers, type Member } from "../members.ts";
import { bodyKey, type Need, needsOf, orderSteps, type Step } from "../order.ts";
import type { RecordForms } from "../record-form.ts";
import type { TypeConverter } from "../types.ts";
import type { CallbackPlan } from "./callbacks.ts";
import type { ValueConverter } from "./values.ts";

export interface RecordContext {
  readonly index: DeclarationIndex;
  readonly values: ValueConverter;
  /** The layouts, and the converter that they were made with. */
  readonly forms: RecordForms;
  readonly layoutTypes: TypeConverter;
  readonly names: ReadonlyMap<string, string>;
  readonly patterns: ReadonlyMap<string, RecordPattern>;
  readonly notes: ReadonlyMap<string, DeclarationNote>;
  fieldPattern(id: string, index: number): ValuePattern | undefined;
  documentationOf(id: string): string | undefined;
}

/** What a slice's class has; a field of such a name would take its place. */
const sliceMethods: ReadonlySet<string> = new Set(["of", "first", "last", "iter", "copied", "bytearray"]);

interface PlacedStep extends Step<TypedType> {
  readonly place: number;
}

export function planTypes(
  records: readonly RecordDeclaration[],
  context: RecordContext,
): readonly TypedType[] {
  const steps: PlacedStep[] = [];
  for (const record of records) steps.push(...stepsOf(record, context));
  // Fields, parameters and results have asked for all function types that there are.
  for (const plan of context.values.callbacks.plans.values()) steps.push(callbackStep(plan));
  steps.sort((left, right) => left.place - right.place);
  return orderSteps(steps, new Map());
}

function stepsOf(record: RecordDeclaration, context: RecordContext): readonly PlacedStep[] {
  const pattern = context.patterns.get(record.id);
  const { body } = context.forms.formOf(record.id);
  if (body === undefined) return [];
  const isPlain = body.accessors.length === 0 && body.pack === undefined && body.fields.length === 2;
  if (isPlain && pattern?.kind === "slice") return sliceSteps(record, pattern, context);
  if (isPlain && pattern?.kind === "option") return optionSteps(record, pattern, context);
  return recordSteps(record, context);
}

function describe(record: RecordDeclaration, context: RecordContext) {
  const documentation = context.documentationOf(record.id);
  const name = context.names.get(record.id) ?? record.name;
  return { id: record.id, name, ...(documentation === undefined ? {} : { documentation }) };
}

/** A class that is whole at once: two keys for one statement. */
function wholeSteps(
  record: RecordDeclaration,
  item: TypedType,
  needs: readonly Need[],
): readonly PlacedStep[] {
  const place = record.completedAt ?? record.sequence;
  return [
    { key: record.id, items: [item], needs, place },
    { key: bodyKey(record.id), items: [], needs: [{ id: record.id, isComplete: false }], place },
  ];
}

function sliceSteps(
  record: RecordDeclaration,
  pattern: Extract<RecordPattern, { kind: "slice" }>,
  context: RecordContext,
): readonly PlacedStep[] {
  const { index, values } = context;
  if (sliceMethods.has(pattern.data) || sliceMethods.has(pattern.length)) return recordSteps(record, context);
  const find = (name: string): Field | undefined => record.fields?.find((field) => field.name === name);
  const data = find(pattern.data);
  const length = find(pattern.length);
  const pointer = data === undefined ? undefined : index.unwrap(data.type);
  const lengthType = length === undefined ? undefined : values.typeOf(length.type);
  const element =
    pointer?.kind === "pointer"
      ? values.memberOf(pointer.target, elementPattern(record.id, pattern))
      : undefined;
  if (element === undefined || lengthType === undefined || element.form.kind === "none")
    return recordSteps(record, context);
  const size = pointer?.kind === "pointer" ? index.sizeOf(pointer.target) : undefined;
  const isBytes = size === 1 && element.form.kind === "integer";
  const { mutable } = pattern;
  const item: TypedType = {
    kind: "slice",
    ...describe(record, context),
    data: pattern.data,
    length: pattern.length,
    mutable,
    lengthType,
    element,
    isBytes,
  };
  return wholeSteps(record, item, [...needsOf(element.type, false), ...needsOf(lengthType, true)]);
}

function elementPattern(
  id: string,
  { element }: Extract<RecordPattern, { kind: "slice" }>,
): ValuePattern | undefined {
  return element === undefined ? undefined : { id, part: "field", role: { kind: element } };
}

function optionSteps(
  record: RecordDeclaration,
  pattern: Extract<RecordPattern, { kind: "option" }>,
  context: RecordContext,
): readonly PlacedStep[] {
  const { values } = context;
  const [value, flag] = record.fields ?? [];
  const isOrdered = value?.name === pattern.value && flag?.name === pattern.flag;
  const element = isOrdered && value !== undefined ? values.memberOf(value.type, undefined) : undefined;
  const flagType = flag === undefined ? undefined : values.typeOf(flag.type);
  if (element === undefined || flagType === undefined) return recordSteps(record, context);
  const item: TypedType = {
    kind: "option",
    ...describe(record, context),
    value: `_${pattern.value}`,
    flag: `_${pattern.flag}`,
    flagType,
    element,
  };
  return wholeSteps(record, item, needsOf(element.type, true));
}

function recordSteps(record: RecordDeclaration, context: RecordContext): readonly PlacedStep[] {
  const { body } = context.forms.formOf(record.id);
  if (body === undefined) return [];
  const members = findMembers(record, context.index, context.layoutTypes, context.forms);
  const parts = members.map((member, at) => ({ member, ...partOf(record, member, at, context) }));
  const byName = new Map(parts.map((part) => [part.member.name, part]));
  const fields = body.fields.map((field): TypedField => byName.get(field.name)?.field ?? field);
  const accessors = body.accessors.map((accessor): TypedAccessor => {
    const documentation = byName.get(accessor.name)?.documentation;
    return { ...accessor, ...(documentation === undefined ? {} : { documentation }) };
  });
  const described = describe(record, context);
  const { id, name } = described;
  const base = record.variety === "union" ? "Union" : "Structure";
  const shown = parts.flatMap(({ member, shown }) => (member.isNamed && shown !== undefined ? [shown] : []));
  const statement: TypedType = { kind: "record-class", ...described, base, members: shown };
  const complete: TypedType = {
    kind: "record-body",
    id,
    name,
    ...(body.pack === undefined ? {} : { pack: body.pack }),
    ...(body.align === undefined ? {} : { align: body.align }),
    anonymous: body.anonymous,
    fields,
    accessors,
    ...(body.members === undefined ? {} : { members: body.members }),
  };
  const needs = [{ id, isComplete: false }, ...fields.flatMap(({ type }) => needsOf(type, true))];
  return [
    { key: id, items: [statement], needs: [], place: record.completedAt ?? record.sequence },
    { key: bodyKey(id), items: [complete], needs, place: record.completedAt ?? record.sequence },
  ];
}

interface Part {
  readonly field: TypedField | undefined;
  readonly shown: TypedMember | undefined;
  readonly documentation: string | undefined;
}

/** A member with the types of this style, where the layout is ctypes' own affair. */
function partOf(record: RecordDeclaration, member: Member, at: number, context: RecordContext): Part {
  const field = record.fields?.[at];
  const documentation = textOf(field?.documentation);
  const described = documentation === undefined ? {} : { documentation };
  if (field === undefined) return { field: undefined, shown: undefined, documentation };
  const value =
    member.isAccessed || member.width === 0
      ? undefined
      : context.values.memberOf(field.type, context.fieldPattern(record.id, at));
  if (value === undefined) {
    const form: TypedValue["form"] = member.valueKind === "bool" ? { kind: "bool" } : { kind: "integer" };
    const shown: TypedValue = member.isAccessed
      ? { type: member.type, form }
      : { type: member.type, form: { kind: "array", element: { type: member.type, form } } };
    return { field: undefined, shown: { name: member.name, value: shown, ...described }, documentation };
  }
  const conversion = conversionOf(value);
  return {
    field: {
      name: member.name,
      type: value.type,
      ...(member.isBitField ? { bitWidth: member.width } : {}),
      ...(conversion === undefined ? {} : { conversion }),
      ...(value.form.kind === "string" && value.form.encoding !== undefined
        ? { encoding: value.form.encoding }
        : {}),
      ...described,
    },
    shown: { name: member.name, value, ...described },
    documentation,
  };
}

/** What an assignment has to be helped with. */
function conversionOf({ form }: TypedValue): TypedField["conversion"] {
  if (form.kind === "array") return form.element.form.kind === "character" ? undefined : "array";
  if (form.kind === "callback" || form.kind === "bool8") return form.kind;
  return form.kind === "string" && form.encoding !== undefined ? "text" : undefined;
}

function callbackStep({
  id,
  publicName,
  convention,
  parameters,
  result,
  declined,
}: CallbackPlan): PlacedStep {
  const item: TypedCallback = {
    kind: "callback",
    id,
    name: `_bindwright_${publicName}`,
    convention,
    parameters,
    result,
    ...(declined === undefined ? {} : { declined }),
  };
  const types: readonly PythonType[] = [result.type, ...parameters.map(({ type }) => type)];
  // A record by value has to be complete when ctypes makes the function type's description.
  const needs = types.flatMap((type) =>
    needsOf(type, type.kind === "declared" && !type.id.startsWith("callback:")),
  );
  return { key: id, items: [item], needs, place: Number.MAX_SAFE_INTEGER };
}

export function textOf(documentation: Documentation | undefined): string | undefined {
  return documentation?.text;
}
