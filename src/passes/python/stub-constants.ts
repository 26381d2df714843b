/** The types of constants, by what their values are made of. */

import type { ConstantItem, PythonExpression } from "../../ir/python.ts";
import type { PythonLiteral } from "../../ir/python-literal.ts";
import type { Hint, StubConstant } from "../../ir/python-stub.ts";
import { any, builtin, type HintMaker, none, union } from "./stub-hints.ts";

export function planStubConstant({ id, name, value }: ConstantItem, hints: HintMaker): StubConstant {
  const type = typeOf(value, hints);
  return value.kind === "literal"
    ? { kind: "constant", id, name, type, value: value.literal }
    : { kind: "constant", id, name, type };
}

function typeOf(expression: PythonExpression, hints: HintMaker): Hint {
  switch (expression.kind) {
    case "literal":
      return literalType(expression.literal);
    case "truth":
      return builtin("int");
    case "unary":
      return numberType(typeOf(expression.operand, hints));
    case "binary": {
      const types = [typeOf(expression.left, hints), typeOf(expression.right, hints)];
      const isInteger = types.every((type) => isBuiltin(type, "int"));
      return isInteger ? builtin("int") : any;
    }
    case "conditional":
      return union(typeOf(expression.whenTrue, hints), typeOf(expression.whenFalse, hints));
    case "call": {
      const { callee, arguments: given } = expression;
      if (callee.kind === "ctypes-name" && callee.name === "sizeof") return builtin("int");
      if (callee.kind === "type") return hints.instance(callee.type);
      const [object, target] = given;
      const isPointer = callee.kind === "ctypes-name" && callee.name === "pointer";
      if (isPointer && object?.kind === "call" && object.callee.kind === "type")
        return hints.instance({ kind: "pointer", target: object.callee.type });
      const isCast = callee.kind === "ctypes-name" && callee.name === "cast" && target?.kind === "type";
      return isCast ? hints.instance(target.type) : any;
    }
    case "tuple":
      return { kind: "generic", base: builtin("tuple"), parameters: tupleTypes(expression.items, hints) };
    default:
      return any;
  }
}

/** `tuple[()]` is that of none. */
function tupleTypes(items: readonly PythonExpression[], hints: HintMaker): readonly Hint[] {
  return items.length === 0 ? [builtin("()")] : items.map((item) => typeOf(item, hints));
}

function numberType(type: Hint): Hint {
  return isBuiltin(type, "int") || isBuiltin(type, "float") ? type : any;
}

function isBuiltin(type: Hint, name: string): boolean {
  return type.kind === "builtin" && type.name === name;
}

function literalType(literal: PythonLiteral): Hint {
  switch (literal.kind) {
    case "integer":
      return builtin("int");
    case "float":
      return builtin("float");
    case "text":
      return builtin("str");
    case "bytes":
      return builtin("bytes");
    case "none":
      return none;
  }
}
