/** Walks the ctypes types of a plan for Python. */

import type { PythonItem, PythonType } from "./python.ts";

/** The types that a statement of the module names. */
export function typesOf(item: PythonItem): readonly PythonType[] {
  switch (item.kind) {
    case "function":
      return [item.result, ...item.parameters];
    case "record-body":
      return item.fields.map(({ type }) => type);
    case "type-alias":
    case "variable":
      return [item.type];
    default:
      return [];
  }
}

/** The type and all that it is made of; what a declaration binds is not looked into. */
export function visitTypes(type: PythonType, visit: (type: PythonType) => void): void {
  visit(type);
  switch (type.kind) {
    case "pointer":
    case "callback":
      visitTypes(type.target, visit);
      return;
    case "buffer":
    case "array":
      visitTypes(type.element, visit);
      return;
    case "function":
      for (const part of [type.result, ...type.parameters]) visitTypes(part, visit);
      return;
    default:
      return;
  }
}

/** Why pointers to functions that the types have can be neither called nor made; each reason once. */
export function reasonsOf(types: readonly PythonType[]): readonly string[] {
  return collect(types, (part) => (part.kind === "declined" ? part.reason : undefined));
}

/** Why pointers to functions that the types have, which can be called, cannot be made of Python's; each reason once. */
export function unmakeablesOf(types: readonly PythonType[]): readonly string[] {
  return collect(types, (part) => (part.kind === "function" ? part.unmakeable : undefined));
}

function collect(
  types: readonly PythonType[],
  reasonOf: (part: PythonType) => string | undefined,
): readonly string[] {
  const reasons = new Set<string>();
  for (const type of types) {
    visitTypes(type, (part) => {
      const reason = reasonOf(part);
      if (reason !== undefined) reasons.add(reason);
    });
  }
  return [...reasons];
}
