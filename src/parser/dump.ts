/**
 * The syntax tree as text for `--dump ast`: a line a declaration, a line a member or enumerator; a declarator reads from
 * its name outwards as people say it, an expression is prefix notation.
 */

import type { Token } from "../lexer/token.ts";
import type {
  Attribute,
  Declarator,
  Derivation,
  EnumSpecifier,
  Expression,
  ExternalDeclaration,
  FunctionDerivation,
  InitializedDeclarator,
  InitializerList,
  LayoutPragmas,
  MemberDeclaration,
  MemberDeclarator,
  ParameterDeclaration,
  PointerDerivation,
  RecordSpecifier,
  Specifiers,
  TypeName,
  TypeSpecifier,
} from "./ast.ts";
import type { Parser } from "./parser.ts";

/** What `--dump ast` prints: each external declaration of the unit, as it is pulled. */
export function dumpUnit(parser: Pick<Parser, "next">): string {
  const lines: string[] = [];
  for (let node = parser.next(); node !== undefined; node = parser.next()) lines.push(`${dumpAst(node)}\n`);
  return lines.join("");
}

export function dumpAst(node: ExternalDeclaration | Expression | TypeName): string {
  switch (node.kind) {
    case "declaration":
      return join("declaration", dumpSpecifiers(node.specifiers, ""), dumpDeclarators(node.declarators));
    case "function-definition": {
      const parameters = node.parameterDeclarations.map((parameter) => `; ${dumpAst(parameter)}`).join("");
      const head = dumpSpecifiers(node.specifiers, "");
      return `${join("definition", head, `| ${dumpDeclarator(node.declarator)}`)}${parameters}`;
    }
    case "static-assertion":
      return dumpAssertion(node);
    case "assembler":
      return "assembler";
    default:
      return dumpOperand(node);
  }
}

/** Non-empty texts with one blank between. */
function join(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join(" ");
}

function dumpDeclarators(declarators: readonly InitializedDeclarator[]): string {
  return declarators
    .map(({ declarator, initializer }) => {
      const value =
        initializer === undefined
          ? ""
          : `= ${initializer === "skipped" ? "..." : dumpExpression(initializer)}`;
      return `| ${join(dumpDeclarator(declarator), value)}`;
    })
    .join(" ");
}

function dumpAssertion(node: Extract<MemberDeclaration, { kind: "static-assertion" }>): string {
  const message = node.message === undefined ? "" : dumpExpression(node.message);
  return join("static-assertion", dumpExpression(node.condition), message);
}

// ---- specifiers ------------------------------------------------------------------------------------------------

/** `indent` is that of the line on which the specifiers stand. */
function dumpSpecifiers(specifiers: Specifiers, indent: string): string {
  const { storage, functionSpecifiers, qualifiers, alignments, attributes, type } = specifiers;
  return join(
    ...storage,
    ...functionSpecifiers,
    ...qualifiers,
    ...alignments.map((operand) => `_Alignas(${dumpOperand(operand)})`),
    type === undefined ? "implicit" : dumpType(type, indent),
    dumpAttributes(attributes),
  );
}

function dumpType(type: TypeSpecifier, indent: string): string {
  switch (type.kind) {
    case "basic":
      return type.words.join(" ");
    case "record":
      return dumpRecord(type, indent);
    case "enum":
      return dumpEnum(type, indent);
    case "typedef-name":
      return `'${type.name}'`;
    case "typeof":
      return `typeof${type.unqualified ? "_unqual" : ""}(${dumpOperand(type.operand)})`;
    case "atomic":
      return `_Atomic(${dumpTypeName(type.typeName)})`;
    case "bit-int":
      return `${type.signed ? "signed" : "unsigned"} _BitInt(${dumpExpression(type.width)})`;
  }
}

function dumpRecord(record: RecordSpecifier, indent: string): string {
  const head = join(record.variety, textOf(record.tag), dumpAttributes(record.attributes));
  if (record.members === undefined) return head;
  const inner = `${indent}  `;
  const members = record.members.map((member) => `\n${inner}${dumpMember(member, inner)}`).join("");
  const end = members === "" ? "}" : `\n${indent}}`;
  return join(`${head} {${members}${end}`, dumpPragmas(record.pragmas), record.damaged ? "damaged" : "");
}

function dumpPragmas({ pack, msStruct, scalarStorageOrder }: LayoutPragmas): string {
  return join(
    pack === 0 ? "" : `pack(${pack})`,
    msStruct === undefined ? "" : `ms_struct(${msStruct ? "on" : "off"})`,
    scalarStorageOrder ?? "",
  );
}

function dumpMember(member: MemberDeclaration, indent: string): string {
  if (member.kind === "static-assertion") return dumpAssertion(member);
  return join(dumpSpecifiers(member.specifiers, indent), ...member.declarators.map(dumpMemberDeclarator));
}

function dumpMemberDeclarator({ declarator, width, attributes }: MemberDeclarator): string {
  return join(
    "|",
    declarator === undefined ? "" : dumpDeclarator(declarator),
    width === undefined ? "" : `: ${dumpExpression(width)}`,
    dumpAttributes(attributes),
  );
}

function dumpEnum(type: EnumSpecifier, indent: string): string {
  const underlying = type.underlyingType === undefined ? "" : `: ${dumpTypeName(type.underlyingType)}`;
  const head = join("enum", textOf(type.tag), dumpAttributes(type.attributes), underlying);
  if (type.enumerators === undefined) return head;
  const lines = type.enumerators.map(({ name, value, attributes }) => {
    const text = value === undefined ? "" : `= ${dumpExpression(value)}`;
    return `\n${indent}  ${join(name.text, dumpAttributes(attributes), text)}`;
  });
  return `${head} {${lines.join("")}\n${indent}}`;
}

const attributeMarks: Readonly<Record<Attribute["form"], string>> = {
  gnu: "@",
  declspec: "@declspec:",
  standard: "@@",
  keyword: "@keyword:",
};

function dumpAttributes(attributes: readonly Attribute[]): string {
  return join(
    ...attributes.map(({ form, namespace, name, arguments: list }) => {
      const prefix = namespace === undefined ? "" : `${namespace}::`;
      const args = list === undefined ? "" : `(${list.map(dumpOperand).join(", ")})`;
      return `${attributeMarks[form]}${prefix}${name}${args}`;
    }),
  );
}

// ---- declarators -----------------------------------------------------------------------------------------------

function dumpDeclarator({ name, derivations, assemblerLabel, attributes }: Declarator): string {
  return join(
    textOf(name),
    ...derivations.map(dumpDerivation),
    assemblerLabel === undefined ? "" : `asm(${dumpExpression(assemblerLabel)})`,
    dumpAttributes(attributes),
  );
}

function dumpDerivation(derivation: Derivation): string {
  switch (derivation.kind) {
    case "pointer":
      return dumpPointer(derivation);
    case "array": {
      const { count, qualifiers } = derivation;
      const length = count === "unspecified" ? "" : count === "variable" ? "*" : dumpExpression(count);
      return `array(${join(derivation.static ? "static" : "", ...qualifiers, length)})`;
    }
    case "function":
      return dumpFunction(derivation);
  }
}

function dumpPointer({ block, qualifiers, attributes }: PointerDerivation): string {
  const details = join(...qualifiers, dumpAttributes(attributes));
  return `${block ? "block" : "pointer"}${details === "" ? "" : `(${details})`}`;
}

function dumpFunction(derivation: FunctionDerivation): string {
  const parameters = derivation.prototyped
    ? derivation.parameters.map(dumpParameter)
    : [...derivation.identifiers.map((name) => name.text), "unprototyped"];
  if (derivation.variadic) parameters.push("...");
  return join(`function(${parameters.join(", ")})`, dumpAttributes(derivation.attributes));
}

function dumpParameter({ specifiers, declarator }: ParameterDeclaration): string {
  return join(
    dumpSpecifiers(specifiers, ""),
    declarator === undefined ? "" : `| ${dumpDeclarator(declarator)}`,
  );
}

function dumpTypeName({ specifiers, declarator }: TypeName): string {
  return join(
    dumpSpecifiers(specifiers, ""),
    declarator === undefined ? "" : `| ${dumpDeclarator(declarator)}`,
  );
}

function textOf(token: Token | undefined): string {
  return token?.text ?? "";
}

// ---- expressions -----------------------------------------------------------------------------------------------

function dumpOperand(operand: Expression | TypeName): string {
  return operand.kind === "type-name" ? `<${dumpTypeName(operand)}>` : dumpExpression(operand);
}

function dumpExpression(node: Expression): string {
  switch (node.kind) {
    case "identifier":
    case "keyword-constant":
      return node.name;
    case "number":
    case "character":
      return node.token.text;
    case "string":
      return node.parts.map((part) => part.text).join(" ");
    case "parenthesized":
      return list("paren", node.expression);
    case "unary":
      return list(node.operator, node.operand);
    case "postfix":
      return list(`post${node.operator}`, node.operand);
    case "binary":
    case "assignment":
      return list(node.operator, node.left, node.right);
    case "conditional":
      return node.whenTrue === undefined
        ? list("?:", node.condition, node.whenFalse)
        : list("?", node.condition, node.whenTrue, node.whenFalse);
    case "call":
      return list("call", node.callee, ...node.arguments);
    case "subscript":
      return list("[]", node.base, node.index);
    case "member":
      return `(${node.arrow ? "->" : "."} ${dumpExpression(node.base)} ${node.member.text})`;
    case "cast":
      return list("cast", node.typeName, node.operand);
    case "sizeof":
      return list(node.operator, node.operand);
    case "offsetof":
      return `(offsetof ${join(dumpOperand(node.typeName), ...node.path.map(dumpPathStep))})`;
    case "generic":
      return dumpGeneric(node);
    case "compound-literal":
      return list("literal", node.typeName, node.initializer);
    case "initializer-list":
      return dumpInitializerList(node);
    case "statement-expression":
      return "(statements)";
    case "builtin":
      return list(node.name, ...node.arguments);
    case "stringize":
      return `#${node.name}`;
  }
}

function list(head: string, ...operands: readonly (Expression | TypeName)[]): string {
  return `(${join(head, ...operands.map(dumpOperand))})`;
}

function dumpPathStep(step: Token | Expression): string {
  return "offset" in step ? `.${step.text}` : `[${dumpExpression(step)}]`;
}

function dumpGeneric(node: Extract<Expression, { kind: "generic" }>): string {
  const associations = node.associations.map(
    ({ typeName, expression }) =>
      `${typeName === undefined ? "default" : dumpOperand(typeName)}: ${dumpExpression(expression)}`,
  );
  return `(_Generic ${dumpOperand(node.control)} ${associations.join(" ")})`;
}

function dumpInitializerList({ items }: InitializerList): string {
  const texts = items.map(({ designators, value }) => {
    const places = designators.map((designator) => {
      if (Array.isArray(designator)) return `[${designator.map(dumpExpression).join(" ... ")}]`;
      return dumpPathStep(designator as Token | Expression);
    });
    return `${places.join("")}${places.length === 0 ? "" : " = "}${dumpExpression(value)}`;
  });
  return `{${texts.join(", ")}}`;
}
