/** What is decided about a record: the nouns that the files about records share. */

import type { PythonAccessor, PythonField, RecordBodyItem } from "../../ir/python.ts";
import type { CtypesRecord } from "./ctypes-layout.ts";

/** What other records have to know of one. */
export interface RecordForm {
  /** In bytes, one for each of `ctypesEras`. */
  readonly aligns: readonly number[];
  /** CPython lays it out by itself, without `_pack_`, padding and accessors. */
  readonly isPlain: boolean;
  /** Undefined for an incomplete record. */
  readonly body: RecordBody | undefined;
  /** All names that its class has, those of anonymous members included. */
  readonly names: ReadonlySet<string>;
  /** Its own and those of anonymous members. */
  readonly enumMembers: readonly EnumMember[];
}

/** A member that is an enum. */
export interface EnumMember {
  readonly name: string;
  readonly enumId: string;
  /** Of an array's elements. */
  readonly isArray: boolean;
}

export type RecordBody = Omit<RecordBodyItem, "kind" | "id" | "name" | "location">;

export interface RecordForms {
  /** Of an incomplete record: alignments of 1 and no body. */
  formOf(id: string): RecordForm;
}

export interface StoragePlan {
  /** In bytes. */
  readonly pack: number | undefined;
  readonly align: number | undefined;
  readonly fields: readonly PythonField[];
  readonly accessors: readonly PythonAccessor[];
  /** What CPython is told in an era (an index of `ctypesEras`). */
  recordOf(era: number): CtypesRecord;
}
