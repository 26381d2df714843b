/** What a builder has been told: plain data, in order, not checked yet. */

import type { RecordPattern } from "../ir/pattern.ts";
import type { Parameters, TypeSpec } from "./types.ts";

export interface Note {
  /** Documentation, as it will be read; several lines may be one text. */
  readonly doc?: string;
  readonly namespace?: string;
  /** What the output calls it, where that is not its C name. */
  readonly publicName?: string;
}

export interface FieldDraft {
  readonly name: string;
  readonly type: TypeSpec;
  readonly doc?: string;
  /** A bit-field's width. */
  readonly bits?: number;
  readonly private?: boolean;
}

export interface RecordDraft extends Note {
  readonly kind: "record";
  readonly variety: "struct" | "union";
  readonly name: string;
  /** Undefined for an opaque type, and for one that is declared and never defined. */
  fields: readonly FieldDraft[] | undefined;
  /** `__attribute__((packed))`. */
  packed?: boolean;
  /** `#pragma pack`, and `aligned`, in bytes. */
  pack?: number;
  align?: number;
  readonly pattern?: WithoutId<RecordPattern>;
  readonly isOpaque: boolean;
}

/** Of each of several alternatives. */
type WithoutId<Pattern> = Pattern extends unknown ? Omit<Pattern, "id"> : never;

export interface EnumDraft extends Note {
  readonly kind: "enum";
  readonly name: string;
  readonly members: readonly { readonly name: string; readonly value: bigint; readonly doc?: string }[];
  /** What C's names of the members start with. */
  readonly prefix: string;
  readonly meaning: "plain" | "error" | "flags";
  readonly success?: string;
  readonly type?: TypeSpec;
}

export interface CallbackDraft extends Note {
  readonly kind: "callback";
  readonly name: string;
  readonly parameters: Parameters;
  readonly result: TypeSpec;
}

export interface ConstantDraft extends Note {
  readonly kind: "constant";
  readonly name: string;
  readonly type: TypeSpec;
  readonly value: bigint | number | boolean | string | Uint8Array;
}

export interface FunctionDraft extends Note {
  readonly kind: "function";
  readonly name: string;
  readonly parameters: Parameters;
  readonly result: TypeSpec;
  readonly variadic: boolean;
  /** The library's name for it, where that is another one. */
  readonly symbol?: string;
}

export type Draft = RecordDraft | EnumDraft | CallbackDraft | ConstantDraft | FunctionDraft;

export interface ServiceDraft extends Note {
  readonly type: string;
  readonly name: string;
  readonly error?: string;
  readonly constructors: readonly {
    readonly name: string;
    readonly function: string;
    readonly style: "out" | "returned";
    readonly keepsAlive: readonly string[];
  }[];
  readonly destructor: { readonly function: string; readonly style: "out" | "value" };
  readonly methods: readonly {
    readonly name: string;
    readonly function: string;
    readonly isStatic: boolean;
  }[];
}
