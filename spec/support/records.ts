/**
 * Records for specs of layouts, written as `char; int:3; short[2] packed; double aligned(16)`: types of C, then what is
 * special. `int:3 unnamed` is an unnamed bit-field, `T@2` a typedef of T with `aligned(2)`, `char[]` a flexible array.
 */

import {
  alignTypedef,
  extentOfArray,
  extentOfAtomic,
  extentOfOpaque,
  extentOfScalar,
} from "../../src/abi/layout/extent.ts";
import { layoutRecord } from "../../src/abi/layout/layout.ts";
import type {
  Extent,
  MemberShape,
  RecordLayoutResult,
  RecordShape,
} from "../../src/abi/layout/record-shape.ts";
import { scalarLayout } from "../../src/abi/scalar.ts";
import type { ScalarName, Target } from "../../src/target/target.ts";
import { targetOf } from "./targets.ts";

/** Attributes in bytes, as C has them. */
export interface RecordOptions {
  readonly union?: boolean;
  readonly packed?: boolean;
  readonly aligned?: number;
  readonly pack?: number;
  readonly msStruct?: boolean;
  /** What `outer` in the members stands for: a record made by `recordOf`. */
  readonly inner?: RecordLayoutResult;
}

/** `size/align: offset offset ...`, all in bits. */
export function layoutText(triple: string, members: string, options: RecordOptions = {}): string {
  const { size, align, fields } = recordOf(triple, members, options);
  return `${size}/${align}: ${fields.map(({ offset }) => offset).join(" ")}`.trim();
}

export function recordOf(triple: string, members: string, options: RecordOptions = {}): RecordLayoutResult {
  const target = targetOf(triple);
  const texts = members.split(";").map((text) => text.trim());
  const shape: RecordShape = {
    variety: options.union === true ? "union" : "struct",
    members: texts.filter((text) => text !== "").map((text) => memberOf(text, target, options.inner)),
    packed: options.packed ?? false,
    requestedAlign: (options.aligned ?? 0) * 8,
    pragmaPack: (options.pack ?? 0) * 8,
    msStruct: options.msStruct,
  };
  return layoutRecord(shape, target);
}

const memberForm =
  /^(?<type>[a-z_]+(?: (?:long|double))*)(?:@(?<typedef>\d+))?(?:\[(?<count>\d*)\])?(?::(?<width>\d+))?(?<rest>.*)$/;

function memberOf(text: string, target: Target, inner: RecordLayoutResult | undefined): MemberShape {
  const groups = memberForm.exec(text)?.groups;
  if (groups?.type === undefined) throw new Error(`no member: ${text}`);
  const { type, typedef, count, width, rest = "" } = groups;
  let extent = extentOf(type, target, inner);
  if (typedef !== undefined) extent = alignTypedef(extent, Number(typedef) * 8);
  if (count !== undefined) extent = extentOfArray(extent, BigInt(count));
  const aligned = /aligned\((\d+)\)/.exec(rest)?.[1];
  return {
    extent,
    flexible: count === "",
    bitWidth: width === undefined ? undefined : Number(width),
    named: width !== "0" && !rest.includes("unnamed"),
    packed: rest.includes("packed"),
    requestedAlign: aligned === undefined ? 0 : Number(aligned) * 8,
  };
}

function extentOf(type: string, target: Target, inner: RecordLayoutResult | undefined): Extent {
  if (type === "inner" && inner !== undefined) return inner.extent;
  if (type === "vector") return extentOfOpaque(128n, 128);
  if (type === "atomic long long")
    return extentOfAtomic(extentOfScalar(scalarLayout("long long", target)), target);
  return extentOfScalar(scalarLayout(type as ScalarName, target));
}
