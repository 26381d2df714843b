/** What a declared symbol mentions, by id: tags, typedefs, enumerators' enums, functions. Found when selection asks. */

import type {
  Declarator,
  EnumSpecifier,
  Expression,
  RecordSpecifier,
  Specifiers,
  TypeName,
} from "../parser/ast.ts";
import type { DeclaredSymbol, SymbolTable } from "./symbol.ts";

/** Ids of everything that a symbol's declarations name, without itself, each once. */
export function findMentions(symbol: DeclaredSymbol, table: SymbolTable): readonly string[] {
  const walk: Walk = { table, found: new Set() };
  switch (symbol.kind) {
    case "record":
      if (symbol.definition !== undefined) walkMembers(walk, symbol.definition);
      break;
    case "enum":
      if (symbol.definition !== undefined) walkEnumerators(walk, symbol.definition);
      break;
    default:
      for (const occurrence of symbol.occurrences) {
        walkSpecifiers(walk, occurrence.specifiers);
        walkDeclarator(walk, occurrence.declarator);
      }
  }
  walk.found.delete(symbol.id);
  return [...walk.found];
}

/** Ids of what an expression or a type name outside of a declaration names. */
export function findOperandMentions(operand: Expression | TypeName, table: SymbolTable): readonly string[] {
  const walk: Walk = { table, found: new Set() };
  walkOperand(walk, operand);
  return [...walk.found];
}

interface Walk {
  readonly table: SymbolTable;
  readonly found: Set<string>;
}

function walkSpecifiers(walk: Walk, specifiers: Specifiers): void {
  const { type } = specifiers;
  if (type === undefined) return;
  switch (type.kind) {
    case "record":
    case "enum":
      note(walk, walk.table.symbolOf(type)?.id);
      return;
    case "typedef-name":
      note(walk, walk.table.typedefNamed(type.name)?.id);
      return;
    case "typeof":
      walkOperand(walk, type.operand);
      return;
    case "atomic":
      walkOperand(walk, type.typeName);
      return;
    default:
      return;
  }
}

function note(walk: Walk, id: string | undefined): void {
  if (id !== undefined) walk.found.add(id);
}

function walkDeclarator(walk: Walk, declarator: Declarator): void {
  for (const derivation of declarator.derivations) {
    if (derivation.kind === "array") {
      if (typeof derivation.count !== "string") walkOperand(walk, derivation.count);
    } else if (derivation.kind === "function") {
      for (const parameter of derivation.parameters) {
        walkSpecifiers(walk, parameter.specifiers);
        if (parameter.declarator !== undefined) walkDeclarator(walk, parameter.declarator);
      }
    }
  }
}

function walkMembers(walk: Walk, specifier: RecordSpecifier): void {
  for (const member of specifier.members ?? []) {
    if (member.kind !== "member") continue;
    walkSpecifiers(walk, member.specifiers);
    for (const { declarator, width } of member.declarators) {
      if (declarator !== undefined) walkDeclarator(walk, declarator);
      if (width !== undefined) walkOperand(walk, width);
    }
  }
}

function walkEnumerators(walk: Walk, specifier: EnumSpecifier): void {
  if (specifier.underlyingType !== undefined) walkOperand(walk, specifier.underlyingType);
  for (const { value } of specifier.enumerators ?? []) {
    if (value !== undefined) walkOperand(walk, value);
  }
}

/** With a stack of its own: a chain of operators may be as long as its line. */
function walkOperand(walk: Walk, start: Expression | TypeName): void {
  const stack: (Expression | TypeName)[] = [start];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === "type-name") {
      walkSpecifiers(walk, node.specifiers);
      if (node.declarator !== undefined) walkDeclarator(walk, node.declarator);
    } else if (node.kind === "identifier") {
      const symbol = walk.table.ordinary.get(node.name);
      note(walk, symbol?.kind === "enumerator" ? symbol.owner.id : symbol?.id);
    } else {
      pushOperands(node, stack);
    }
  }
}

/** The direct operands of an expression. */
export function pushOperands(node: Expression, stack: (Expression | TypeName)[]): void {
  switch (node.kind) {
    case "parenthesized":
      stack.push(node.expression);
      return;
    case "unary":
    case "postfix":
      stack.push(node.operand);
      return;
    case "binary":
    case "assignment":
      stack.push(node.right, node.left);
      return;
    case "conditional":
      stack.push(node.whenFalse, node.condition);
      if (node.whenTrue !== undefined) stack.push(node.whenTrue);
      return;
    case "call":
      stack.push(...node.arguments, node.callee);
      return;
    case "subscript":
      stack.push(node.index, node.base);
      return;
    case "member":
      stack.push(node.base);
      return;
    case "cast":
      stack.push(node.operand, node.typeName);
      return;
    case "sizeof":
      stack.push(node.operand);
      return;
    case "offsetof":
      stack.push(node.typeName);
      for (const step of node.path)
        if ("kind" in step && typeof step.kind === "string") stack.push(step as Expression);
      return;
    case "generic":
      stack.push(node.control);
      for (const { typeName, expression } of node.associations) {
        stack.push(expression);
        if (typeName !== undefined) stack.push(typeName);
      }
      return;
    case "compound-literal":
      stack.push(node.typeName, node.initializer);
      return;
    case "initializer-list":
      for (const { value } of node.items) stack.push(value);
      return;
    case "builtin":
      stack.push(...node.arguments);
      return;
    default:
      return;
  }
}
