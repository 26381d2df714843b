/** Trees as the nodes of ctypesgen's JSON: the attributes of its objects, with the class under `Klass`. */

import type {
  Attributes,
  BinaryOperator,
  CtypesEnumerator,
  CtypesExpression,
  CtypesFunction,
  CtypesOperand,
  CtypesParameter,
  CtypesType,
  SourceLine,
} from "./ctypes-tree.ts";
import type { JsonObject, JsonValue } from "./json-text.ts";
import { memberName } from "./literals.ts";

function node(klass: string, keys: JsonObject): JsonObject {
  return { Klass: klass, errors: [], ...keys };
}

export function typeNode(type: CtypesType): JsonObject {
  switch (type.kind) {
    case "simple":
      return node("CtypesSimple", { name: type.name, signed: type.signed, longs: type.longs });
    case "special":
      return node("CtypesSpecial", { name: type.name });
    case "typedef":
      return node("CtypesTypedef", { name: type.name });
    case "pointer":
      return node("CtypesPointer", { destination: typeNode(type.destination), qualifiers: type.qualifiers });
    case "array": {
      const count = type.count === undefined ? null : expressionNode(type.count);
      return node("CtypesArray", { base: typeNode(type.base), count });
    }
    case "function":
      return functionNode(type);
    case "record":
      return node("CtypesStruct", {
        anonymous: type.anonymous,
        attrib: attributesNode(type.attributes),
        members: type.members?.map((member) => [member.name, typeNode(member.type)]) ?? null,
        opaque: type.members === undefined,
        src: sourceNode(type.source),
        tag: type.tag,
        variety: type.variety,
      });
    case "enum":
      return node("CtypesEnum", {
        anonymous: type.anonymous,
        enumerators: type.enumerators.map(({ name, value }) => [name, expressionNode(value)]),
        opaque: false,
        src: sourceNode(type.source),
        tag: type.tag,
      });
    case "bit-field":
      return node("CtypesBitfield", { base: typeNode(type.base), bitfield: expressionNode(type.width) });
  }
}

function functionNode(type: CtypesFunction): JsonObject {
  const errcheck: JsonObject = type.castsResult
    ? { Klass: "CtypesPointerCast", target: node("CtypesSpecial", { name: "c_void_p" }) }
    : { Klass: "CtypesNoErrorCheck" };
  return node("CtypesFunction", {
    argtypes: type.parameters.map(parameterNode),
    attrib: attributesNode(type.attributes),
    errcheck,
    restype: typeNode(type.result),
    variadic: type.variadic,
  });
}

export function parameterNode(parameter: CtypesParameter): JsonObject {
  const type = typeNode(parameter.type);
  return parameter.identifier === undefined ? type : { ...type, identifier: parameter.identifier };
}

export function attributesNode(attributes: Attributes): JsonObject {
  const argumentNode = (argument: CtypesExpression | number): JsonValue =>
    typeof argument === "number" ? argument : expressionNode(argument);
  return Object.fromEntries(
    attributes.map(({ name, arguments: given }) => [name, given === true ? true : given.map(argumentNode)]),
  );
}

export function enumeratorNode({ name, value }: CtypesEnumerator): JsonObject {
  return { name, ctype: expressionNode(value) };
}

function sourceNode({ path, line }: SourceLine): JsonValue {
  return [path, line];
}

export function expressionNode(expression: CtypesExpression): JsonObject {
  switch (expression.kind) {
    case "constant":
      return node("ConstantExpressionNode", { is_literal: false, value: expression.value });
    case "literal":
      return node("ConstantExpressionNode", { is_literal: true, value: expression.text });
    case "identifier":
      return node("IdentifierExpressionNode", { name: expression.name });
    case "parameter":
      return node("ParameterExpressionNode", { name: expression.name });
    case "unary": {
      const { name, before, after, takesCtype, evaluates } = expression.operator;
      const common = { name, format: `${before}%s${after}`, child_can_be_ctype: takesCtype };
      // Functions are left out of the nodes; their absence (None) is not.
      const operation = evaluates ? {} : { op: null };
      return node("UnaryExpressionNode", {
        ...common,
        ...operation,
        child: expressionNode(expression.child),
      });
    }
    case "binary":
      return node("BinaryExpressionNode", {
        name: expression.operator.name,
        format: binaryFormat(expression.operator),
        can_be_ctype: expression.operator.takesCtype,
        left: expressionNode(expression.left),
        right: expressionNode(expression.right),
      });
    case "conditional":
      return node("ConditionalExpressionNode", {
        cond: expressionNode(expression.condition),
        yes: expressionNode(expression.whenTrue),
        no: expressionNode(expression.whenFalse),
      });
    case "call":
      return node("CallExpressionNode", {
        function: expressionNode(expression.callee),
        arguments: expression.arguments.map(operandNode),
      });
    case "attribute":
      return node("AttributeExpressionNode", {
        format: expression.arrow ? "(%s.contents.%s)" : "(%s.%s)",
        base: expressionNode(expression.base),
        attribute: memberName(expression.name),
      });
    case "sizeof":
      return node("SizeOfExpressionNode", { child: operandNode(expression.child) });
    case "cast":
      return node("TypeCastExpressionNode", {
        base: expressionNode(expression.base),
        ctype: typeNode(expression.type),
      });
  }
}

function operandNode(operand: CtypesOperand): JsonObject {
  return operand.kind === "type" ? typeNode(operand.type) : expressionNode(operand);
}

/** Python's `%` formatting doubles the sign that stands for itself. */
function binaryFormat({ between, after }: BinaryOperator): string {
  return `(%s${between.replace("%", "%%")}%s${after})`;
}
