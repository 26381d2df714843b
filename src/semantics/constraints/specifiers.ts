/** What a list of declaration specifiers may say, of what is declared with it (C11 6.7.1 to 6.7.5). */

import { widestBitInt } from "../../abi/scalar.ts";
import type {
  BitIntSpecifier,
  Declarator,
  MemberExpression,
  Specifiers,
  StorageClass,
  TypeofSpecifier,
} from "../../parser/ast.ts";
import { typeOfExpression } from "../constant.ts";
import { reportOnce } from "../report.ts";
import type { Resolution } from "../resolution.ts";
import { isDeduced, typeOfDeclaration, typeOfTypeName } from "../types.ts";
import { checkAlignments, checkAttributes, evaluateOrReport } from "./alignments.ts";
import { placeOfDeclared, type Role } from "./declared.ts";

/** One check for each declarator: what is said of all of them is told once, since it is told of the same token. */
export function checkSpecifiers(
  specifiers: Specifiers,
  declarator: Declarator | undefined,
  role: Role,
  resolution: Resolution,
): void {
  const { type, storage, qualifiers, functionSpecifiers, alignments, attributes } = specifiers;
  if (type?.kind === "basic" && type.clash !== undefined)
    reportOnce("type-words-clash", type.clash, { words: type.words.join(" ") }, resolution);
  else if (type?.kind === "atomic") checkAtomicType(specifiers, resolution);
  else if (type?.kind === "bit-int") checkBitInt(type, resolution);
  else if (type?.kind === "typeof") checkTypeof(type, role, resolution);
  if (storage.length > 1) checkStorageClasses(specifiers, resolution);
  if (storage.length > 0) checkStoragePlace(specifiers, declarator, role, resolution);
  if (functionSpecifiers.length > 0 && role !== "function")
    checkFunctionSpecifiers(specifiers, declarator, role, resolution);
  if (qualifiers.length > 0) checkQualifiers(specifiers, declarator, resolution);
  if (alignments.length > 0) checkAlignments(specifiers, declarator, role, resolution);
  // gcc adjusts parameters before it looks (6.7.6.3p7-8).
  const outermost = declarator?.derivations[0]?.kind;
  const derived = outermost !== undefined && role === "parameter" ? "pointer" : outermost;
  if (attributes.length > 0) checkAttributes(attributes, specifiers, derived, resolution);
  if (declarator !== undefined && declarator.attributes.length > 0)
    checkAttributes(declarator.attributes, specifiers, derived, resolution);
}

/** C23 6.2.5p10, 6.7.3p4 */
function checkBitInt({ width, signed, token }: BitIntSpecifier, resolution: Resolution): void {
  const bits = evaluateOrReport(width, "the width of `_BitInt`", token, resolution);
  if (bits === undefined || (bits >= (signed ? 2n : 1n) && bits <= BigInt(widestBitInt))) return;
  reportOnce("bad-bit-int", token, { width: `${bits}`, widest: `${widestBitInt}` }, resolution);
}

/** 6.7.1p2: one storage class; `_Thread_local` goes with `static` or `extern`, C23's `constexpr` with some others. */
function checkStorageClasses(specifiers: Specifiers, resolution: Resolution): void {
  const { storage, token } = specifiers;
  const [first, second] = storage as readonly [StorageClass, StorageClass];
  if (new Set(storage).size < storage.length) {
    const twice = storage.find((word, at) => storage.indexOf(word) < at) ?? first;
    reportOnce("storage-class-twice", token, { word: twice }, resolution);
    return;
  }
  // C23 6.7.1p2: `auto` that stands for a type goes with all but `typedef`.
  const isType = resolution.environment.c23 && isDeduced(specifiers) && !storage.includes("typedef");
  const others = storage.filter(
    (word) => word !== "_Thread_local" && word !== "constexpr" && !(isType && word === "auto"),
  );
  const hasThread = storage.includes("_Thread_local");
  const isBeyondThread = hasThread && others.some((word) => word !== "static" && word !== "extern");
  if (others.length < 2 && !isBeyondThread) return;
  const [left = first, right = second] = others.length > 1 ? others : storage;
  reportOnce("storage-class-clash", token, { left, right }, resolution);
}

/** 6.7.1p3-4, 6.7.6.3p2, 6.9p2: what may have a storage class, and which one. */
function checkStoragePlace(
  specifiers: Specifiers,
  declarator: Declarator | undefined,
  role: Role,
  resolution: Resolution,
): void {
  const { storage, token } = specifiers;
  const named = placeOfDeclared(specifiers, declarator);
  switch (role) {
    case "parameter": {
      const word = storage.find((each) => each !== "register");
      if (word !== undefined)
        reportOnce("misplaced-specifier", named, { word, what: "a parameter" }, resolution);
      return;
    }
    case "member":
      reportOnce("misplaced-specifier", token, { word: storage[0] ?? "", what: "a member" }, resolution);
      return;
    case "function": {
      const word = storage.find((each) => each !== "static" && each !== "extern");
      if (word !== undefined)
        reportOnce("misplaced-specifier", named, { word, what: "a function" }, resolution);
      return;
    }
    case "variable": {
      // GNU C has variables in registers of a name; C23's `auto` alone means the initializer's type.
      const isRegister = storage.includes("register") && declarator?.assemblerLabel === undefined;
      const isAuto = storage.includes("auto") && specifiers.type !== undefined;
      const word = isRegister ? "register" : isAuto ? "auto" : undefined;
      if (word !== undefined)
        reportOnce(
          "misplaced-specifier",
          named,
          { word, what: "a declaration outside of functions" },
          resolution,
        );
      return;
    }
    case "typedef":
      return;
  }
}

/** 6.7.4p2: functions only. gcc takes them of objects with a warning, in members not. */
function checkFunctionSpecifiers(
  specifiers: Specifiers,
  declarator: Declarator | undefined,
  role: Role,
  resolution: Resolution,
): void {
  const word = specifiers.functionSpecifiers[0] ?? "";
  const values = { word, what: "what is no function" };
  if (role === "member") reportOnce("misplaced-specifier", specifiers.token, values, resolution);
  else {
    const place = placeOfDeclared(specifiers, declarator);
    reportOnce("misplaced-specifier", place, values, resolution, "warning");
  }
}

/** 6.7.3p2-3: `restrict` is said of pointers to objects, `_Atomic` not of arrays and functions. */
function checkQualifiers(
  specifiers: Specifiers,
  declarator: Declarator | undefined,
  resolution: Resolution,
): void {
  const { qualifiers, token } = specifiers;
  const isRestrict = qualifiers.includes("restrict");
  if (!isRestrict && !qualifiers.includes("_Atomic")) return;
  const { environment } = resolution;
  const type = environment.unwrap(typeOfDeclaration(specifiers, undefined, resolution));
  if (type.kind === "opaque") return;
  if (isRestrict) {
    const isPointer = type.kind === "pointer" && environment.unwrap(type.target).kind !== "function";
    if (!isPointer)
      reportOnce("misplaced-specifier", token, { word: "restrict", what: "this type" }, resolution);
  } else if (type.kind === "array" || type.kind === "function") {
    const values = { word: "_Atomic", what: `a type of ${type.kind}s` };
    reportOnce("misplaced-specifier", placeOfDeclared(specifiers, declarator), values, resolution);
  }
}

/** GNU "Typeof": a name that nothing declares has no type; a bit-field has none to take (C23 6.7.2.5p3). */
function checkTypeof({ operand, token }: TypeofSpecifier, role: Role, resolution: Resolution): void {
  let inner = operand;
  while (inner.kind === "parenthesized") inner = inner.expression;
  if (inner.kind === "member" && isBitField(inner, resolution)) {
    const values = { word: token.text, what: "a bit-field" };
    reportOnce("misplaced-specifier", token, values, resolution);
  }
  // A parameter's may name the parameters before it (6.2.1p4).
  if (inner.kind !== "identifier" || role === "parameter") return;
  if (resolution.environment.lookupName(inner.name) !== undefined) return;
  if (inner.name.startsWith("__") || resolution.table.ordinary.has(inner.name)) return;
  reportOnce("undeclared-name", inner.token, { name: inner.name }, resolution);
}

function isBitField({ base, arrow, member }: MemberExpression, { environment }: Resolution): boolean {
  const type = typeOfExpression(base, environment);
  if (type === undefined) return false;
  const pointer = environment.unwrap(type);
  const record = !arrow
    ? type
    : pointer.kind === "pointer"
      ? pointer.target
      : pointer.kind === "array"
        ? pointer.element
        : undefined;
  return record !== undefined && environment.member(record, member.text)?.bitWidth !== undefined;
}

/** 6.7.2.4p3: of no array, function, atomic or qualified type. */
function checkAtomicType(specifiers: Specifiers, resolution: Resolution): void {
  if (specifiers.type?.kind !== "atomic") return;
  const type = resolution.environment.unwrap(typeOfTypeName(specifiers.type.typeName, resolution));
  const isBare = type.kind !== "array" && type.kind !== "function" && (type.qualifiers ?? []).length === 0;
  if (isBare) return;
  const what =
    type.kind === "array" || type.kind === "function" ? `a type of ${type.kind}s` : "a qualified type";
  reportOnce("misplaced-specifier", specifiers.token, { word: "_Atomic", what }, resolution);
}
