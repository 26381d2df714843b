/**
 * How long the buffer formats are that ctypes makes for records (PEP 3118; Modules/_ctypes/stgdict.c). The format of a
 * Structure repeats those of its members, and of the records that members point to if these are complete by then: two
 * members of one type double it, and some dozens of records, each made of two of the one before, take all memory. With
 * `_pack_`, and for a Union, the format is "B".
 */

import type { RecordDeclaration } from "../../ir/declaration.ts";
import type { Type } from "../../ir/type.ts";
import type { DeclarationIndex } from "./declarations.ts";

/** In characters. No record of a real library comes near. */
const longestFormat = 65_536;

/** A number, a blank, a colon and the like; more than ctypes writes. */
const punctuation = 12;

/** Ids of structs whose format would be too long: they need a `_pack_`. */
export function findLongFormats(index: DeclarationIndex): ReadonlySet<string> {
  const found = new Set<string>();
  const lengths = new Map<string, number>();
  for (const record of inOrderOfCompletion(index)) {
    let length = punctuation;
    if (record.variety === "struct") {
      for (const { name, type } of record.fields ?? []) {
        length += (name?.length ?? 0) + punctuation + formatLength(type, lengths, index);
      }
    }
    if (length > longestFormat) found.add(record.id);
    lengths.set(record.id, length > longestFormat ? punctuation : length);
  }
  return found;
}

function inOrderOfCompletion(index: DeclarationIndex): readonly RecordDeclaration[] {
  const orderOf = ({ completedAt, sequence }: RecordDeclaration): number => completedAt ?? sequence;
  return [...index.records()].sort((left, right) => orderOf(left) - orderOf(right));
}

/** What is not complete yet when a record points to it is one character. */
function formatLength(type: Type, lengths: ReadonlyMap<string, number>, index: DeclarationIndex): number {
  const plain = index.unwrap(type);
  switch (plain.kind) {
    case "pointer":
      return 1 + formatLength(plain.target, lengths, index);
    case "array":
      return punctuation + formatLength(plain.element, lengths, index);
    case "record":
      return lengths.get(plain.id) ?? 1;
    default:
      return punctuation;
  }
}
