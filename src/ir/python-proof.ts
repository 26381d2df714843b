/**
 * What a proof of the layouts asserts: decided by `passes/python/proof-plan.ts`, printed by `emit/python/proof.ts` for Python
 * and by `emit/python/proof-c.ts` for C. Plain JSON.
 */

import type { WideInteger } from "./type.ts";

export interface ProofPlan {
  readonly records: readonly RecordProof[];
  readonly assertions: readonly LayoutAssertion[];
  /** Names of tags and members in C. A macro that has one of them stands in the way of the assertions. */
  readonly namesInC: readonly string[];
}

/** What is so of a class of the module. Sizes and offsets in bytes, but those of bits. */
export interface RecordProof {
  readonly name: string;
  readonly size: WideInteger;
  readonly align: number;
  /** It needs `_align_`: before Python 3.13 the class has a smaller alignment. */
  readonly isRaised: boolean;
  readonly members: readonly MemberProof[];
  readonly bits: readonly BitsProof[];
}

export interface MemberProof {
  readonly name: string;
  readonly offset: WideInteger;
  readonly size: WideInteger;
}

/** A member that is read and written bit by bit; offset and width in bits, counted as `FieldLayout` does. */
export interface BitsProof {
  readonly name: string;
  readonly offset: WideInteger;
  readonly width: number;
  readonly kind: "signed" | "unsigned" | "bool";
  readonly bigEndian: boolean;
}

/** Bytes of what a C compiler knows under these names. */
export type LayoutAssertion =
  | { readonly kind: "size" | "align"; readonly type: string; readonly bytes: WideInteger }
  /** `path` is a member designator: `a`, `a.b`, `a[0].b`. */
  | {
      readonly kind: "offset" | "member-size";
      readonly type: string;
      readonly path: string;
      readonly bytes: WideInteger;
    };
