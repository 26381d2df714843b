/** How each function is bound and called, and each variable looked at. */

import type { FunctionDeclaration, VariableDeclaration } from "../../ir/declaration.ts";
import type { FunctionItem, PythonType, VariableItem } from "../../ir/python.ts";
import type { FunctionWrapper } from "../../ir/python-wrapper.ts";
import type { Type } from "../../ir/type.ts";
import type { CallPlanner } from "./by-value.ts";
import type { DeclarationIndex } from "./declarations.ts";
import type { FunctionWrapping } from "./live-names.ts";
import { enumClassKey } from "./names.ts";
import { ctypes, isTextCharacter, noneType, type TypeConverter, tooDeep, voidPointer } from "./types.ts";
import type { WrapperPlanner } from "./wrappers.ts";

export interface FunctionContext {
  readonly index: DeclarationIndex;
  readonly converter: TypeConverter;
  readonly calls: CallPlanner;
  readonly wrappers: WrapperPlanner;
  /** Whether functions are wrapped that ctypes cannot call: into this list. */
  readonly wrapped: FunctionWrapper[] | undefined;
  readonly wrapping: FunctionWrapping;
  /** The libraries that are loaded, by the names they were given with. */
  readonly libraries: readonly string[];
  /** Enums that have a class, by their ids. */
  readonly enumClasses: ReadonlyMap<string, unknown>;
  readonly names: ReadonlyMap<string, string>;
}

export function planFunction(
  declaration: FunctionDeclaration,
  name: string,
  context: FunctionContext,
): FunctionItem {
  const { converter, calls } = context;
  const { type } = declaration;
  const call = calls.plan(type);
  const result = resultType(type.result, context);
  const parameters = type.parameters.map((parameter) => parameterType(parameter.type, context));
  const hazard = "declined" in call ? call.declined : undefined;
  const isTooDeep = converter.hasRemark(tooDeep);
  const plan =
    (hazard === undefined && declaration.external) || isTooDeep
      ? undefined
      : context.wrappers.plan(declaration, call);
  const isWrappable = plan !== undefined && typeof plan !== "string" && context.wrapping !== "impossible";
  const wrapped = isWrappable && context.wrapped !== undefined ? plan : undefined;
  if (wrapped !== undefined) context.wrapped?.push(wrapped.wrapper);
  const passing = wrapped === undefined ? ("passing" in call ? call.passing : undefined) : wrapped.passing;
  const declined = isTooDeep ? tooDeep : wrapped === undefined ? hazard : undefined;
  const { library: _, ...unplaced } = declaration;
  // Nobody has read the library that a function of ours is in, whatever library the function that it calls is in.
  const library = homeOf(wrapped === undefined ? declaration : unplaced, context);
  return {
    kind: "function",
    id: declaration.id,
    name,
    ...(declaration.location === undefined ? {} : { location: declaration.location }),
    symbol: wrapped?.wrapper.symbol ?? declaration.symbol ?? declaration.name,
    convention: wrapped?.wrapper.kind === "call" ? "cdecl" : converter.convention(type),
    ...(library === undefined ? {} : { library }),
    parameters: declined === undefined ? parameters : [],
    result: declined === undefined ? result.type : noneType,
    returnsString: declined === undefined && result.returnsString,
    ...(declined === undefined ? resultClass(type.result, context) : {}),
    variadic: type.variadic,
    ...(declined !== undefined || passing === undefined ? {} : { passing }),
    ...(declined === undefined ? {} : { declined }),
    ...(declined !== undefined && isWrappable ? { isWrappable } : {}),
    ...(wrapped?.wrapper.kind === "address" ? { isAddressed: true } : {}),
  };
}

function resultClass(
  type: Type,
  { enumClasses, index, names }: FunctionContext,
): Pick<FunctionItem, "resultClass"> {
  if (enumClasses.size === 0) return {};
  const plain = index.unwrap(type);
  const name = plain.kind === "enum" ? names.get(enumClassKey(plain.id)) : undefined;
  return name === undefined ? {} : { resultClass: name };
}

/** With exactly one library, it is the home of everything, as ctypesgen has it. */
function homeOf(
  declaration: FunctionDeclaration | VariableDeclaration,
  context: FunctionContext,
): string | undefined {
  if (declaration.library !== undefined && context.libraries.includes(declaration.library))
    return declaration.library;
  return context.libraries.length === 1 ? context.libraries[0] : undefined;
}

/** A transparent union is passed as its first member is (GCC, "Common Type Attributes"); any of its members will do. */
function parameterType(type: Type, context: FunctionContext): PythonType {
  const { index, converter } = context;
  const plain = index.unwrap(type);
  const record = plain.kind === "record" ? index.record(plain.id) : undefined;
  const first = record?.transparentUnion === true ? record.fields?.[0] : undefined;
  if (first === undefined)
    return (
      textsType(type, context) ??
      bufferType(type, context) ??
      callbackType(type, context) ??
      converter.parameter(type)
    );
  return index.unwrap(first.type).kind === "pointer" ? voidPointer : converter.parameter(first.type);
}

/** ctypes itself takes no bytes for `const unsigned char *`. `char *` is String, which takes text besides. */
function bufferType(type: Type, { index, converter }: FunctionContext): PythonType | undefined {
  const plain = index.unwrap(type);
  if (plain.kind !== "pointer" || isTextCharacter(plain.target)) return undefined;
  const target = index.unwrap(plain.target);
  const element = converter.inMemory(plain.target);
  if (target.kind !== "integer" || target.size !== 8 || element === undefined) return undefined;
  const isConstant = [plain.target, target].some(({ qualifiers }) => qualifiers?.includes("const") === true);
  return { kind: "buffer", element, isConstant };
}

/** `char **`: an array of texts as often as a place for one. */
function textsType(type: Type, { index }: FunctionContext): PythonType | undefined {
  const plain = index.unwrap(type);
  const target = plain.kind === "pointer" ? index.unwrap(plain.target) : undefined;
  return target?.kind === "pointer" && isTextCharacter(target.target)
    ? { kind: "support", name: "texts" }
    : undefined;
}

/** ctypes itself takes no None for a pointer to a function. */
function callbackType(type: Type, { index, converter }: FunctionContext): PythonType | undefined {
  const plain = index.unwrap(type);
  if (plain.kind !== "pointer" || index.unwrap(plain.target).kind !== "function") return undefined;
  const target = converter.parameter(type);
  // Where ctypes would call it wrongly it is an address, which may be None anyway.
  const takesNone = target === voidPointer || target.kind === "declined";
  return takesNone ? undefined : { kind: "callback", target };
}

interface Result {
  readonly type: PythonType;
  readonly returnsString: boolean;
}

/** `const char *` is bytes or None, `char *` a String that keeps its address, `void *` an object with a `value`. */
function resultType(type: Type, { converter }: FunctionContext): Result {
  if (type.kind !== "pointer") return { type: converter.inMemory(type) ?? noneType, returnsString: false };
  const { target } = type;
  if (target.kind === "void") return { type: { kind: "support", name: "void_p" }, returnsString: false };
  const isText = isTextCharacter(target);
  if (isText && target.qualifiers?.includes("const") === true)
    return { type: ctypes("c_char_p"), returnsString: false };
  return { type: converter.pointer(type), returnsString: isText };
}

/** A plan, or why there can be none. */
export function planVariable(
  declaration: VariableDeclaration,
  name: string,
  context: FunctionContext,
): VariableItem | string {
  const { index, converter } = context;
  if (declaration.threadLocal === true) return "each thread has its own, and ctypes finds but one";
  const plain = index.unwrap(declaration.type);
  const isPointed = plain.kind === "array" && plain.count === undefined;
  const type = converter.inMemory(isPointed ? plain.element : declaration.type);
  if (type === undefined || type.kind === "none") {
    return converter.hasRemark(tooDeep) ? tooDeep : "its type has no size";
  }
  const library = homeOf(declaration, context);
  return {
    kind: "variable",
    id: declaration.id,
    name,
    ...(declaration.location === undefined ? {} : { location: declaration.location }),
    symbol: declaration.symbol ?? declaration.name,
    ...(library === undefined ? {} : { library }),
    type,
    isPointed,
  };
}
