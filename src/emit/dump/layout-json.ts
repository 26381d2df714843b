/**
 * `--dump layout-json`: every complete record as `{"records": {NAME: {size, align, fields: {PATH: {offset, width}}}}}`, all in
 * bits, for programs that compare layouts with those of a compiler. A tag carries its keyword (`struct point`); a typedef
 * of a record is listed under its own name. Members of anonymous members count as the record's own; those of a record
 * without a tag behind a named member are `member.inner`.
 */

import type { RecordDeclaration } from "../../ir/declaration.ts";
import type { FieldLayout } from "../../ir/layout.ts";
import type { Module } from "../../ir/module.ts";
import type { Type, WideInteger } from "../../ir/type.ts";
import { type DeclarationIndex, indexDeclarations } from "./c-text.ts";

interface RecordAnswer {
  readonly size: WideInteger;
  readonly align: number;
  readonly fields: Record<string, FieldLayout>;
}

/** A record that contains itself by a fault of a foreign module must not hang the dump. */
const DEEPEST_NESTING = 100;

export function dumpLayoutJson(module: Module): string {
  const index = indexDeclarations(module);
  const records: [string, RecordAnswer][] = [];
  for (const declaration of module.declarations) {
    if (declaration.kind === "typedef") {
      const record = recordBehind(declaration.type, index);
      const answer = record && answerFor(record, index);
      if (answer === undefined) continue;
      records.push([
        declaration.name,
        declaration.align === undefined ? answer : { ...answer, align: declaration.align },
      ]);
    } else if (declaration.kind === "record") {
      const answer = answerFor(declaration, index);
      if (answer !== undefined) records.push([`${declaration.variety} ${declaration.name}`, answer]);
    }
  }
  return `${JSON.stringify({ records: Object.fromEntries(records) }, undefined, 1)}\n`;
}

function answerFor(record: RecordDeclaration, index: DeclarationIndex): RecordAnswer | undefined {
  if (record.layout === undefined) return undefined;
  const fields: [string, FieldLayout][] = [];
  collectFields(record, "", 0n, fields, index, 0);
  return { size: record.layout.size, align: record.layout.align, fields: Object.fromEntries(fields) };
}

/** `start` is where the record lies, in bits; `prefix` the path to it. */
function collectFields(
  record: RecordDeclaration,
  prefix: string,
  start: bigint,
  found: [string, FieldLayout][],
  index: DeclarationIndex,
  depth: number,
): void {
  const { fields = [], layout } = record;
  if (layout === undefined || depth > DEEPEST_NESTING) return;
  for (const [at, field] of fields.entries()) {
    const place = layout.fields[at];
    if (place === undefined) continue;
    const offset = start + BigInt(place.offset);
    const inner = field.bitWidth === undefined ? recordBehind(elementOf(field.type), index) : undefined;
    if (field.name === undefined) {
      if (inner !== undefined) collectFields(inner, prefix, offset, found, index, depth + 1);
      continue;
    }
    const path = prefix + field.name;
    found.push([path, { offset: toJsonInteger(offset), width: place.width }]);
    if (inner?.anonymous === true) collectFields(inner, `${path}.`, offset, found, index, depth + 1);
  }
}

function elementOf(type: Type): Type {
  let element = type;
  while (element.kind === "array") element = element.element;
  return element;
}

function recordBehind(type: Type, index: DeclarationIndex): RecordDeclaration | undefined {
  let behind: Type = type;
  for (let step = 0; behind.kind === "typedef" && step < DEEPEST_NESTING; step++) {
    const declaration = index.get(behind.id);
    if (declaration?.kind !== "typedef") return undefined;
    behind = declaration.type;
  }
  if (behind.kind !== "record") return undefined;
  const record = index.get(behind.id);
  return record?.kind === "record" ? record : undefined;
}

function toJsonInteger(value: bigint): WideInteger {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}
