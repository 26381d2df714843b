/** What constant expressions ask of the unit around them, answered from the symbol table on demand. */

import { reportedAlign } from "../abi/layout/arithmetic.ts";
import { pointerType } from "../abi/scalar.ts";
import type { Type, TypedefReference } from "../ir/type.ts";
import { decodeUtf8 } from "../source/text.ts";
import type { ConstantEnvironment, MemberPlace, NameMeaning, RecordMembers } from "./constant/environment.ts";
import type { EnumResolver } from "./enums.ts";
import { constexprPartOf } from "./object-parts.ts";
import { constexprValueOf, staticValueOf } from "./object-values.ts";
import { objectAlignment, ordinaryTypeOf } from "./ordinary.ts";
import type { Resolution } from "./resolution.ts";
import { qualify, typeOfTypeName } from "./types.ts";

const c23Standards: ReadonlySet<string> = new Set(["c23", "gnu23", "c2x", "gnu2x", "iso9899:2024"]);

/** `resolution` is complete only after this returns; nothing of it is used before. */
export function createEnvironment(resolution: Resolution, enums: EnumResolver): ConstantEnvironment {
  const { target, options } = resolution.context;
  const behind = new Map<string, Type>();
  return {
    target,
    charSigned: options.language.charSigned ?? target.charSigned,
    c23: c23Standards.has(options.language.standard),
    typeOfTypeName: (typeName) => {
      const type = typeOfTypeName(typeName, resolution);
      return type.kind === "opaque" && type.size === undefined ? undefined : type;
    },
    unwrap: (type) => unwrapType(type, resolution, behind),
    enumType: (id) => {
      const symbol = resolution.table.byId.get(id);
      return symbol?.kind === "enum" ? enums.resolve(symbol).type : undefined;
    },
    sizeOf: (type) => resolution.extentOf(type)?.size,
    alignOf: (type, preferred) => {
      const extent = resolution.extentOf(elementOfUnbounded(type, resolution));
      if (extent === undefined || preferred) return extent?.align;
      const { memberAlign, userAligned } = extent;
      return userAligned ? memberAlign : reportedAlign(memberAlign, resolution.context.target);
    },
    member: (type, name): MemberPlace | undefined => {
      const record = unwrapType(type, resolution, behind);
      if (record.kind !== "record") return undefined;
      return resolution.recordOf(record.id)?.members.get(decodeUtf8(name));
    },
    membersOf: (type) => membersOf(type, resolution),
    lookupName: (name): NameMeaning | undefined => lookUp(name, resolution, enums),
  };
}

/** The same with the values of static constants and of compound literals, which gcc and clang take in initializers. */
export function createValueEnvironment(
  environment: ConstantEnvironment,
  resolution: Resolution,
  enums: EnumResolver,
): ConstantEnvironment {
  const lookupName = (name: string): NameMeaning | undefined => {
    const meaning = environment.lookupName(name);
    if (meaning?.kind !== "variable" || meaning.value !== undefined) return meaning;
    const symbol = resolution.table.ordinary.get(name);
    if (symbol?.kind !== "variable") return meaning;
    const value = staticValueOf(symbol, meaning.type, resolution, enums);
    return value === undefined ? meaning : { ...meaning, value };
  };
  return { ...environment, lookupName, takesObjects: true };
}

/** `behind` keeps what each typedef comes to, so that a chain of them is followed once. */
function unwrapType(type: Type, resolution: Resolution, behind: Map<string, Type>): Type {
  if (type.kind !== "typedef") return type;
  const passed: TypedefReference[] = [];
  let result: Type = type;
  while (result.kind === "typedef") {
    const known = behind.get(result.id);
    if (known !== undefined) {
      result = qualify(known, result.qualifiers ?? []);
      break;
    }
    const named = resolution.typedefOf(result.id);
    passed.push(result);
    // Asked for while it is being made, or one of a circle that only unknown names make: nothing to remember.
    if (named === undefined || passed.length > resolution.table.symbols.length) {
      return { kind: "opaque", name: result.id, reason: "it is defined by itself" };
    }
    result = named.type;
  }
  // What a typedef qualifies belongs to all names that lead to it.
  for (let at = passed.length - 1; at >= 0; at--) {
    const { id, qualifiers } = passed[at] as TypedefReference;
    behind.set(id, result);
    result = qualify(result, qualifiers ?? []);
  }
  return result;
}

/** An array without a count has no size, but its element's alignment. */
function elementOfUnbounded(type: Type, resolution: Resolution): Type {
  const behind = resolution.environment.unwrap(type);
  return behind.kind === "array" && behind.count === undefined ? behind.element : type;
}

function membersOf(type: Type, resolution: Resolution): RecordMembers | undefined {
  if (type.kind !== "record") return undefined;
  const symbol = resolution.table.byId.get(type.id);
  const fields = resolution.recordOf(type.id)?.fields;
  if (fields === undefined || symbol?.kind !== "record") return undefined;
  const members = fields.filter(({ name, bitWidth }) => name !== undefined || bitWidth === undefined);
  return { members, isUnion: symbol.variety === "union" };
}

function lookUp(name: string, resolution: Resolution, enums: EnumResolver): NameMeaning | undefined {
  const symbol = resolution.table.ordinary.get(name);
  if (symbol === undefined) return isNullByItself(name, resolution) ? nullMeaning(resolution) : undefined;
  if (symbol.kind === "typedef") return undefined;
  if (symbol.kind === "enumerator") {
    const value = enums.valueOf(symbol);
    if (value !== undefined) return { kind: "enumerator", value };
    return enums.isAhead(symbol) ? undefined : { kind: "enumerator" };
  }
  const type = ordinaryTypeOf(symbol, resolution);
  if (type === undefined) return undefined;
  if (symbol.kind === "function") return { kind: "function", type };
  const requestedAlign = (): number => objectAlignment(symbol, resolution);
  const value = constexprValueOf(symbol, type, resolution, enums);
  const part = constexprPartOf(symbol, type, resolution);
  return {
    kind: "variable",
    type,
    requestedAlign,
    ...(value === undefined ? {} : { value }),
    ...(part === undefined ? {} : { part }),
  };
}

/** A header whose macros say NULL without a header that defines it: all who use it include one before (C11 7.19p3). */
export function isNullByItself(name: string, { table }: Resolution): boolean {
  return name === "NULL" && !table.ordinary.has(name) && table.macros.lookup(name) === undefined;
}

function nullMeaning({ context }: Resolution): NameMeaning {
  const type = pointerType({ kind: "void" }, context.target);
  return { kind: "variable", type, value: () => ({ kind: "address", value: 0n, type }) };
}
