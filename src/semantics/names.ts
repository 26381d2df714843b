/** The names in a module's expression, by what they refer to. */

import type { Expression, NameReference, Operand } from "../ir/type.ts";

const none: readonly string[] = [];

/** Ids (or names, where there is no id) of all names of one kind, each once. */
export function collectNames(start: Expression, kind: NameReference): readonly string[] {
  // Most trees are one number.
  if (start.kind === "number") return none;
  const found = new Set<string>();
  const stack: Operand[] = [start];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === "name") {
      if (node.refersTo === kind) found.add(node.id ?? node.name);
    } else {
      pushOperands(node, stack);
    }
  }
  return [...found];
}

function pushOperands(node: Operand, stack: Operand[]): void {
  switch (node.kind) {
    case "parenthesized":
      stack.push(node.expression);
      return;
    case "unary":
    case "postfix":
    case "cast":
    case "sizeof":
      stack.push(node.operand);
      return;
    case "binary":
    case "assignment":
      stack.push(node.left, node.right);
      return;
    case "conditional":
      stack.push(node.condition, node.whenFalse);
      if (node.whenTrue !== undefined) stack.push(node.whenTrue);
      return;
    case "call":
      stack.push(node.callee, ...node.arguments);
      return;
    case "subscript":
      stack.push(node.base, node.index);
      return;
    case "member":
      stack.push(node.base);
      return;
    case "initializer-list":
      for (const { initializer } of node.items) stack.push(initializer);
      return;
    case "compound-literal":
      for (const { initializer } of node.parts) stack.push(initializer);
      return;
    default:
      return;
  }
}
