/**
 * `__builtin_va_list` as each psABI has it: System V x86-64 3.5.7, AAPCS64 and AAPCS appendix "Variable argument lists",
 * s390x ELF ABI 1.2.5; a plain pointer elsewhere.
 */

import { extentOfScalar } from "../abi/layout/extent.ts";
import { layoutRecord } from "../abi/layout/layout.ts";
import { integerType, pointerType } from "../abi/scalar.ts";
import type { Type } from "../ir/type.ts";
import { toWide } from "../ir/wide.ts";
import type { Target } from "../target/target.ts";
import type { Resolution, ResolvedRecord } from "./resolution.ts";

export function vaListType(resolution: Resolution): Type {
  const { target } = resolution.context;
  switch (target.vaList) {
    case "char-pointer":
      return pointerType(integerType("char", target, resolution.environment.charSigned), target);
    case "void-pointer":
      return pointerType({ kind: "void" }, target);
    case "record-array":
      return { kind: "array", element: vaListRecord("__va_list_tag", resolution), count: 1 };
    case "record":
      return vaListRecord("__va_list", resolution);
  }
}

function vaListRecord(name: string, resolution: Resolution): Type {
  const id = `struct:${name}`;
  if (!resolution.builtinRecords.has(id)) {
    const resolved = layOut(vaListMembers(resolution.context.target), resolution.context.target);
    resolution.builtinRecords.set(id, { id, name, variety: "struct", resolved });
  }
  resolution.referenced.add(id);
  return { kind: "record", id };
}

function vaListMembers(target: Target): readonly (readonly [string, Type])[] {
  const pointer = pointerType({ kind: "void" }, target);
  const unsigned = integerType("unsigned int", target);
  const long = integerType("long", target);
  const int = integerType("int", target);
  switch (target.architecture) {
    case "x86_64":
      return [
        ["gp_offset", unsigned],
        ["fp_offset", unsigned],
        ["overflow_arg_area", pointer],
        ["reg_save_area", pointer],
      ];
    case "s390x":
      return [
        ["__gpr", long],
        ["__fpr", long],
        ["__overflow_arg_area", pointer],
        ["__reg_save_area", pointer],
      ];
    case "aarch64":
      return [
        ["__stack", pointer],
        ["__gr_top", pointer],
        ["__vr_top", pointer],
        ["__gr_offs", int],
        ["__vr_offs", int],
      ];
    default:
      return [["__ap", pointer]];
  }
}

function layOut(members: readonly (readonly [string, Type])[], target: Target): ResolvedRecord {
  const shape = {
    variety: "struct" as const,
    members: members.map(([, type]) => ({
      extent: extentOfScalar(type as { size: number; align: number }),
      flexible: false,
      bitWidth: undefined,
      named: true,
      packed: false,
      requestedAlign: 0,
    })),
    packed: false,
    requestedAlign: 0,
    pragmaPack: 0,
    msStruct: undefined,
  };
  const result = layoutRecord(shape, target);
  return {
    fields: members.map(([name, type]) => ({ name, type })),
    layout: {
      size: toWide(result.size),
      align: result.align,
      fields: result.fields.map(({ offset, width }) => ({ offset: toWide(offset), width: toWide(width) })),
    },
    extent: result.extent,
    members: new Map(
      members.map(([name, type], at) => [name, { type, offset: result.fields[at]?.offset ?? 0n }]),
    ),
    packed: false,
    requestedAlign: 0,
    pragmaPack: 0,
    bigEndian: undefined,
    transparent: false,
  };
}
