/** How functions belong to a service: by what of its type they take and give. */

import type { FunctionDeclaration } from "../../ir/declaration.ts";
import type { ServiceConstructor, ServiceDestructor, ServiceMethod } from "../../ir/pattern.ts";
import type { Type } from "../../ir/type.ts";
import type { DeclarationIndex } from "../python/declarations.ts";
import { targetOf } from "./context.ts";

/** Whether a type is the object that a service is about, as pointers reach it. */
export type IsObject = (type: Type) => boolean;

/** `T *`: the parameter's target is the object. */
export function isHandle(type: Type, isObject: IsObject, index: DeclarationIndex): boolean {
  const target = targetOf(type, index);
  return target !== undefined && isObject(target);
}

/** `T **`. */
export function isHandlePlace(type: Type, isObject: IsObject, index: DeclarationIndex): boolean {
  const target = targetOf(type, index);
  return target !== undefined && isHandle(target, isObject, index);
}

/** The object comes through the first `T **`, or is the result; undefined for what gives none. */
export function asConstructor(
  declaration: FunctionDeclaration,
  name: string,
  isObject: IsObject,
  index: DeclarationIndex,
): ServiceConstructor | undefined {
  const { id, type } = declaration;
  const outIndex = type.parameters.findIndex((parameter) => isHandlePlace(parameter.type, isObject, index));
  if (outIndex >= 0) return { function: id, name, style: "out", ...(outIndex === 0 ? {} : { outIndex }) };
  return isHandle(type.result, isObject, index) ? { function: id, name, style: "returned" } : undefined;
}

/** Undefined for what does not take the object first. */
export function asDestructor(
  declaration: FunctionDeclaration,
  isObject: IsObject,
  index: DeclarationIndex,
): ServiceDestructor | undefined {
  const [first] = declaration.type.parameters;
  if (first === undefined) return undefined;
  if (isHandlePlace(first.type, isObject, index)) return { function: declaration.id, style: "out" };
  return isHandle(first.type, isObject, index) ? { function: declaration.id, style: "value" } : undefined;
}

export function asMethod(
  declaration: FunctionDeclaration,
  name: string,
  isObject: IsObject,
  index: DeclarationIndex,
): ServiceMethod {
  const [first] = declaration.type.parameters;
  const takesObject = first !== undefined && isHandle(first.type, isObject, index);
  return { function: declaration.id, name, ...(takesObject ? {} : { isStatic: true }) };
}
