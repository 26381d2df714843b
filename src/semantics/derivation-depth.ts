/** How deep the type of a declared name is: its own derivations, and those that a typedef or `typeof` brings. */

import type { Declarator, Expression, Specifiers, TypeName } from "../parser/ast.ts";
import { pushOperands } from "./mentions.ts";
import type { SymbolTable } from "./symbol.ts";

/** What the stack bears of those who walk a type through the names in it. */
export const deepestType = 500;

/** Names count as deep as what they were declared with: nothing is walked twice. */
export function derivationDepth(
  specifiers: Specifiers,
  declarator: Declarator | undefined,
  table: SymbolTable,
): number {
  let deepest = specifiersDepth(specifiers, table);
  if (declarator === undefined) return deepest;
  for (const derivation of declarator.derivations) {
    if (derivation.kind !== "function") continue;
    for (const parameter of derivation.parameters) {
      deepest = Math.max(deepest, derivationDepth(parameter.specifiers, parameter.declarator, table));
    }
  }
  return deepest + declarator.derivations.length;
}

function specifiersDepth({ type }: Specifiers, table: SymbolTable): number {
  switch (type?.kind) {
    case "typedef-name":
      return table.typedefNamed(type.name)?.depth ?? 0;
    case "typeof":
      return operandDepth(type.operand, table);
    case "atomic":
      return operandDepth(type.typeName, table);
    default:
      return 0;
  }
}

/** An operator may add a level, as `&` does. With a stack of its own: rows of operators may be long. */
function operandDepth(start: Expression | TypeName, table: SymbolTable): number {
  const stack: (Expression | TypeName)[] = [start];
  let deepest = 0;
  let operators = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === "type-name") {
      deepest = Math.max(deepest, derivationDepth(node.specifiers, node.declarator, table));
    } else if (node.kind === "identifier") {
      const symbol = table.ordinary.get(node.name);
      // To find the type of an expression is a step of its own.
      if (symbol !== undefined && symbol.kind !== "enumerator") deepest = Math.max(deepest, symbol.depth + 1);
    } else {
      if (node.kind === "unary") operators++;
      pushOperands(node, stack);
    }
  }
  return deepest + operators;
}
