/**
 * `--dump layout`: where everything of every record lies, in the manner of pahole. Offsets and sizes are in bytes, those of
 * bit-fields `byte:bit` and bits; holes and padding are said where they are.
 */

import type { Field, RecordDeclaration } from "../../ir/declaration.ts";
import type { FieldLayout, Layout } from "../../ir/layout.ts";
import type { Module } from "../../ir/module.ts";
import type { Type } from "../../ir/type.ts";
import { type DeclarationIndex, declareText, indexDeclarations, taggedText } from "./c-text.ts";

const column = 52;

export function dumpLayout(module: Module): string {
  const index = indexDeclarations(module);
  const inner = findInnerRecords(module, index);
  const records = module.declarations.filter((declaration) => declaration.kind === "record");
  return records
    .filter((record) => !inner.has(record.id))
    .map((record) => dumpRecord(record, module, index))
    .join("\n");
}

/** Records without a tag that are a member of another one are shown there. */
function findInnerRecords(module: Module, index: DeclarationIndex): ReadonlySet<string> {
  const inner = new Set<string>();
  for (const declaration of module.declarations) {
    if (declaration.kind !== "record") continue;
    for (const { type } of declaration.fields ?? []) {
      const member = findInner(type, index);
      if (member !== undefined) inner.add(member.id);
    }
  }
  return inner;
}

function findInner(type: Type, index: DeclarationIndex): RecordDeclaration | undefined {
  const declaration = type.kind === "record" ? index.get(type.id) : undefined;
  return declaration?.kind === "record" && declaration.anonymous ? declaration : undefined;
}

function dumpRecord(record: RecordDeclaration, module: Module, index: DeclarationIndex): string {
  const { location, id, fields, layout } = record;
  const place =
    location === undefined ? "" : `/* ${module.files[location.file] ?? "?"}:${location.line} */\n`;
  if (fields === undefined || layout === undefined)
    return `${place}${taggedText(id, index)};  /* incomplete */\n`;
  const lines = [annotate(`${taggedText(id, index)} {`, "offset    size")];
  listMembers(record, fields, layout, 0n, "    ", { lines, index });
  lines.push(`};  /* ${summary(record, layout)} */`);
  return `${place}${lines.join("\n")}\n`;
}

interface Picture {
  readonly lines: string[];
  readonly index: DeclarationIndex;
}

function listMembers(
  record: RecordDeclaration,
  fields: readonly Field[],
  layout: Layout,
  base: bigint,
  indent: string,
  picture: Picture,
): void {
  let end = 0n;
  for (const [position, field] of fields.entries()) {
    const place = layout.fields[position];
    if (place === undefined) continue;
    const offset = BigInt(place.offset);
    if (record.variety === "struct" && offset > end) addHole(offset - end, "hole", indent, picture);
    addMember(field, place, base + offset, indent, picture);
    const memberEnd = offset + BigInt(place.width);
    if (memberEnd > end) end = memberEnd;
  }
  const size = BigInt(layout.size);
  if (size > end) addHole(size - end, "padding", indent, picture);
}

function addMember(field: Field, place: FieldLayout, offset: bigint, indent: string, picture: Picture): void {
  const { lines, index } = picture;
  const nested = findInner(field.type, index);
  const figures = placeText(offset, BigInt(place.width), field.bitWidth !== undefined);
  if (nested?.fields !== undefined && nested.layout !== undefined) {
    lines.push(annotate(`${indent}${nested.variety} {`, figures));
    listMembers(nested, nested.fields, nested.layout, offset, `${indent}    `, picture);
    lines.push(`${indent}}${field.name === undefined ? "" : ` ${field.name}`};`);
    return;
  }
  const width = field.bitWidth === undefined ? "" : ` : ${field.bitWidth}`;
  lines.push(annotate(`${indent}${declareText(field.type, field.name ?? "", index)}${width};`, figures));
}

function placeText(offset: bigint, width: bigint, isBitField: boolean): string {
  const byte = String(offset / 8n);
  if (!isBitField && offset % 8n === 0n) return `${byte.padStart(6)}  ${String(width / 8n).padStart(6)}`;
  return `${byte.padStart(6)}:${String(offset % 8n).padEnd(2)}${String(width).padStart(3)} ${width === 1n ? "bit" : "bits"}`;
}

function addHole(size: bigint, what: string, indent: string, picture: Picture): void {
  const isWhole = size % 8n === 0n;
  const count = isWhole ? size / 8n : size;
  const unit = `${isWhole ? "byte" : "bit"}${count === 1n ? "" : "s"}`;
  picture.lines.push(`${indent}/* ${what}: ${count} ${unit} */`);
}

function annotate(text: string, figures: string): string {
  return `${text.padEnd(column)}/* ${figures} */`;
}

function summary(record: RecordDeclaration, layout: Layout): string {
  const notes = [`size ${BigInt(layout.size) / 8n}`, `align ${layout.align / 8}`];
  if (record.packed === true) notes.push("packed");
  if (record.requestedAlign !== undefined) notes.push(`aligned(${record.requestedAlign / 8})`);
  if (record.pragmaPack !== undefined) notes.push(`pack(${record.pragmaPack / 8})`);
  return notes.join(", ");
}
