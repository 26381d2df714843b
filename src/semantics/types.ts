/** Specifiers and declarators to types (C11 6.7.2, 6.7.3, 6.7.6). */

import { vectorAlign } from "../abi/layout/extent.ts";
import { bitIntType, integerType, pointerType, widestBitInt } from "../abi/scalar.ts";
import { suggestNearest } from "../diagnostics/distance.ts";
import type { Expression, FunctionType, Parameter, TagMention, Type, TypeQualifier } from "../ir/type.ts";
import { toWide } from "../ir/wide.ts";
import type { Token } from "../lexer/token.ts";
import type {
  ArrayDerivation,
  Attribute,
  Declarator,
  EnumSpecifier,
  FunctionDerivation,
  ParameterDeclaration,
  PointerDerivation,
  Qualifier,
  RecordSpecifier,
  Specifiers,
  TypeName,
  TypeofSpecifier,
  TypeSpecifier,
} from "../parser/ast.ts";
import { isWordOfCPlusPlus, otherLanguageHelp } from "../parser/other-language.ts";
import { decodeUtf8 } from "../source/text.ts";
import { callingConvention, findAttribute, numberArgument, wordArgument } from "./attributes.ts";
import { basicType, integerTypeNamed, opaque, typeOfMode } from "./basic-types.ts";
import type { ConstantEnvironment, NameMeaning } from "./constant/environment.ts";
import { evaluate, typeOfExpression } from "./constant.ts";
import { convertExpression } from "./expression.ts";
import { reportOnce } from "./report.ts";
import type { Resolution } from "./resolution.ts";
import { vaListType } from "./va-list.ts";

/** The type that a declarator gives to its name. */
export function typeOfDeclaration(
  specifiers: Specifiers,
  declarator: Declarator | undefined,
  resolution: Resolution,
): Type {
  if (declarator === undefined || declarator.derivations.length === 0)
    return typeOfSpecifiers(specifiers, declarator?.attributes ?? [], resolution);
  const base = typeOfSpecifiers(specifiers, baseAttributes(declarator), resolution, declarator);
  return derive(base, specifiers, declarator, resolution);
}

export function typeOfTypeName(typeName: TypeName, resolution: Resolution): Type {
  return typeOfDeclaration(typeName.specifiers, typeName.declarator, resolution);
}

// ---- specifiers -------------------------------------------------------------------------------------------------

function typeOfSpecifiers(
  specifiers: Specifiers,
  declaratorAttributes: readonly Attribute[],
  resolution: Resolution,
  declarator?: Declarator,
): Type {
  let type = typeOfSpecifier(specifiers.type, specifiers, resolution);
  if (specifiers.attributes.length > 0 || declaratorAttributes.length > 0) {
    const lists = [specifiers.attributes, declaratorAttributes];
    type = applyTypeAttributes(type, lists, modeOf(lists, declarator), resolution);
  }
  return qualify(type, specifiers.qualifiers);
}

/** What stands at a declarator or at one of its pointers, where a vector's attribute is its base type's, too. */
function baseAttributes({ attributes, derivations }: Declarator): readonly Attribute[] {
  let all = attributes;
  for (const derivation of derivations) {
    if (derivation.kind === "pointer" && derivation.attributes.some(({ name }) => name === "vector_size"))
      all = [...all, ...derivation.attributes];
  }
  return all;
}

/** `mode` is about the declared type: what a pointer points to has it only from within its parentheses. */
function modeOf(
  lists: readonly (readonly Attribute[])[],
  declarator: Declarator | undefined,
): Attribute | undefined {
  if (declarator?.derivations[0]?.kind !== "pointer") return findAttribute(lists, "mode");
  return findAttribute(
    lists.map((list) => list.filter(({ opens }) => opens === "pointer")),
    "mode",
  );
}

function typeOfSpecifier(
  specifier: TypeSpecifier | undefined,
  specifiers: Specifiers,
  resolution: Resolution,
): Type {
  const { target } = resolution.context;
  if (isDeduced(specifiers)) return opaque(["auto"], "its type is deduced from an initializer");
  // Implicit int (C89 6.5.2).
  if (specifier === undefined) return integerType("int", target);
  switch (specifier.kind) {
    case "basic":
      if (specifier.words.includes("__builtin_va_list")) return vaListType(resolution);
      return basicType(specifier.words, target, resolution.environment.charSigned);
    case "record":
    case "enum": {
      const symbol = resolution.tagSymbolOf(specifier);
      if (symbol === undefined) return opaque([specifier.token.text], "it has neither a tag nor a body");
      resolution.referenced.add(symbol.id);
      return { kind: symbol.kind, id: symbol.id, mention: mentionOf(specifier, resolution) };
    }
    case "typedef-name":
      return typeOfTypedefName(specifier.name, specifier.token, resolution);
    case "typeof":
      return typeOfTypeof(specifier, resolution);
    case "atomic":
      return qualify(typeOfTypeName(specifier.typeName, resolution), ["_Atomic"]);
    case "bit-int": {
      const result = evaluate(specifier.width, resolution.environment);
      if ("failure" in result || result.value.kind !== "integer")
        return opaque(["_BitInt"], "its width is not constant");
      const width = Number(result.value.value);
      if (width < (specifier.signed ? 2 : 1)) return opaque(["_BitInt"], "its width is too small");
      if (width > widestBitInt) return opaque(["_BitInt"], `its width is more than ${widestBitInt} bits`);
      return bitIntType(width, specifier.signed, target);
    }
  }
}

/** The type is the initializer's: C23's `auto` without a type, GNU's `__auto_type`. */
export function isDeduced({ type, storage }: Specifiers): boolean {
  return type === undefined
    ? storage.includes("auto")
    : type.kind === "basic" && type.words.includes("__auto_type");
}

function mentionOf(specifier: RecordSpecifier | EnumSpecifier, resolution: Resolution): TagMention {
  const { file, line } = resolution.files.locate(specifier.token);
  const body = specifier.kind === "record" ? specifier.members : specifier.enumerators;
  return body === undefined ? { file, line } : { file, line, defines: true };
}

function typeOfTypedefName(name: string, token: Token, resolution: Resolution): Type {
  const symbol = resolution.table.typedefNamed(name);
  if (symbol !== undefined) {
    resolution.referenced.add(symbol.id);
    return { kind: "typedef", id: symbol.id };
  }
  return predeclaredType(name, resolution) ?? unknownType(name, token, resolution);
}

/** ctypesgen knows these names without their header, and so do headers written for it. */
function predeclaredType(name: string, resolution: Resolution): Type | undefined {
  const { target, options } = resolution.context;
  const { charSigned } = resolution.environment;
  if (name === "__builtin_va_list" || name === "__gnuc_va_list") return vaListType(resolution);
  if (!options.stddefTypes) return undefined;
  if (name === "size_t") return integerTypeNamed(target.sizeType, target, charSigned);
  if (name === "ptrdiff_t" || name === "ssize_t")
    return integerTypeNamed(target.pointerDifferenceType, target, charSigned);
  if (name === "wchar_t") return integerTypeNamed(target.wideCharacterType, target, charSigned);
  return undefined;
}

function unknownType(name: string, token: Token, resolution: Resolution): Type {
  if (resolution.reporting && !resolution.unknownTypes.has(name)) {
    resolution.unknownTypes.add(name);
    const help = helpWithUnknown(name, resolution);
    resolution.context.diagnostics.report("unknown-type-name", {
      values: { name },
      span: token.span,
      ...(help === undefined ? {} : { help }),
    });
  }
  return opaque([decodeUtf8(name)], "nothing declares this type name");
}

/** How many unknown names are compared with all that are known: each costs a walk through the table. */
const mostSuggestions = 20;

function helpWithUnknown(name: string, { table, unknownTypes }: Resolution): string | undefined {
  if (isWordOfCPlusPlus(name)) return otherLanguageHelp;
  const tag = table.tags.get(name);
  if (tag !== undefined) {
    return `did you mean \`${tag.kind === "enum" ? "enum" : tag.variety} ${name}\`?`;
  }
  if (unknownTypes.size > mostSuggestions) return undefined;
  const known: string[] = [...basicNames];
  for (const symbol of table.symbols) if (symbol.kind === "typedef") known.push(symbol.name);
  const nearest = suggestNearest(name, known);
  return nearest === undefined ? undefined : `did you mean \`${nearest}\`?`;
}

const basicNames = ["char", "short", "int", "long", "float", "double", "void", "signed", "unsigned", "_Bool"];

function typeOfTypeof(specifier: TypeofSpecifier, resolution: Resolution): Type {
  const { operand } = specifier;
  const type =
    operand.kind === "type-name"
      ? typeOfTypeName(operand, resolution)
      : typeOfExpression(operand, withParameters(resolution));
  if (type === undefined) return opaque(["typeof"], "the type of the expression cannot be told");
  if (!specifier.unqualified) return type;
  return unqualify(type, resolution);
}

/** A parameter hides what the file calls so. */
function withParameters({ environment, parametersSoFar }: Resolution): ConstantEnvironment {
  if (parametersSoFar.size === 0) return environment;
  const lookupName = (name: string): NameMeaning | undefined => {
    const type = parametersSoFar.get(name);
    return type === undefined ? environment.lookupName(name) : { kind: "variable", type };
  };
  return { ...environment, lookupName };
}

/** C23 6.7.2.5p5: an unqualified type also loses what a typedef qualifies; an array's qualifiers are its elements'. */
function unqualify(type: Type, resolution: Resolution): Type {
  const { qualifiers: _, ...plain } = resolution.environment.unwrap(type);
  if (plain.kind === "array") return { ...plain, element: unqualify(plain.element, resolution) };
  return plain as Type;
}

/** `mode`, `vector_size` and clang's `ext_vector_type` change the type at the bottom of the declarator (GNU C 6.33.1). */
function applyTypeAttributes(
  type: Type,
  lists: readonly (readonly Attribute[])[],
  mode: Attribute | undefined,
  resolution: Resolution,
): Type {
  let result = type;
  const word = mode === undefined ? undefined : wordArgument(mode);
  if (word !== undefined) {
    const { qualifiers } = result;
    const base = typeOfMode(word, resolution.environment.unwrap(result), resolution.context.target);
    if (base !== undefined) result = qualifiers === undefined ? base : qualify(base, qualifiers);
  }
  const vector = findAttribute(lists, "vector_size");
  if (vector !== undefined)
    result = vectorOf(result, numberArgument(vector, resolution), undefined, resolution);
  const extended = findAttribute(lists, "ext_vector_type");
  if (extended !== undefined)
    result = vectorOf(result, undefined, numberArgument(extended, resolution), resolution);
  return result;
}

const LARGEST_VECTOR = 1n << 30n;

function vectorOf(
  element: Type,
  bytes: bigint | undefined,
  count: bigint | undefined,
  resolution: Resolution,
): Type {
  // clang's vectors of `_Bool` have a bit for each.
  const isBits = count !== undefined && resolution.environment.unwrap(element).kind === "bool";
  const elementSize = isBits ? 1n : resolution.environment.sizeOf(element);
  const size = bytes === undefined ? (count ?? 0n) * (elementSize ?? 0n) : bytes * 8n;
  if (
    elementSize === undefined ||
    elementSize === 0n ||
    size <= 0n ||
    size > LARGEST_VECTOR ||
    size % elementSize !== 0n
  ) {
    return opaque(["vector"], "its size is no multiple of its element's");
  }
  // The size is the next power of two where it is none itself (clang's three-element vectors).
  let whole = 8n;
  while (whole < size) whole *= 2n;
  return {
    kind: "vector",
    element,
    count: Number(size / elementSize),
    size: Number(whole),
    align: vectorAlign(Number(whole), resolution.context.target),
  };
}

const qualifierOrder: readonly TypeQualifier[] = ["_Atomic", "const", "restrict", "volatile"];

/** The type with further qualifiers (6.7.3p5: one that is there already counts once). */
export function qualify(type: Type, qualifiers: readonly Qualifier[]): Type {
  if (qualifiers.length === 0) return type;
  // 6.7.3p9: qualifiers of an array are its elements'.
  if (type.kind === "array") return { ...type, element: qualify(type.element, qualifiers) };
  const before = type.qualifiers;
  const merged = qualifierOrder.filter(
    (name) => qualifiers.includes(name) || before?.includes(name) === true,
  );
  return { ...type, qualifiers: merged };
}

// ---- declarators ------------------------------------------------------------------------------------------------

function derive(base: Type, specifiers: Specifiers, declarator: Declarator, resolution: Resolution): Type {
  const { derivations } = declarator;
  const firstFunction = derivations.findIndex((derivation) => derivation.kind === "function");
  let type = base;
  for (let at = derivations.length - 1; at >= 0; at--) {
    const derivation = derivations[at];
    switch (derivation?.kind) {
      case "pointer":
        type = qualify(pointerOf(type, derivation, resolution), derivation.qualifiers);
        break;
      case "array":
        type = arrayOf(type, derivation, declarator, resolution);
        break;
      case "function": {
        // An attribute before the name, or of a pointer in between, is the function's (GNU C, "Attribute Syntax").
        const next = derivations[at + 1];
        const before = derivations[at - 1];
        const lists = [derivation.attributes];
        if (next?.kind === "pointer") lists.push(next.attributes);
        if (before?.kind === "pointer") lists.push(before.attributes);
        if (at === firstFunction) lists.push(declarator.attributes, specifiers.attributes);
        type = functionOf(type, derivation, lists, resolution);
        break;
      }
      case undefined:
        break;
    }
  }
  return type;
}

/** Microsoft's `__ptr32` and `__ptr64`: where a pointer is not as wide, only its number is of use to a caller. */
function pointerOf(target: Type, { attributes, block }: PointerDerivation, resolution: Resolution): Type {
  // clang's block is an object that has a function: whoever called it as a function would call what is none.
  const pointer = pointerType(block ? { kind: "void" } : target, resolution.context.target);
  for (const { name } of attributes) {
    const size = name === "ptr32" ? 32 : name === "ptr64" ? 64 : pointer.size;
    if (size !== pointer.size)
      return integerType(size === 32 ? "unsigned int" : "unsigned long long", resolution.context.target);
  }
  return pointer;
}

function arrayOf(
  element: Type,
  derivation: ArrayDerivation,
  declarator: Declarator,
  resolution: Resolution,
): Type {
  const { count } = derivation;
  if (typeof count === "string") return { kind: "array", element };
  const value = evaluateCount(count, resolution);
  if (value !== undefined && value < 0n) {
    reportOnce("negative-length", declarator.name ?? declarator.token, { length: `${value}` }, resolution);
    return opaque(["array"], "its length is negative");
  }
  const known = value === undefined ? undefined : toWide(value);
  const converted = convertExpression(count, resolution);
  const countExpression: Expression | undefined =
    "expression" in converted ? converted.expression : undefined;
  return {
    kind: "array",
    element,
    ...(known === undefined ? {} : { count: known }),
    ...(countExpression === undefined ? {} : { countExpression }),
  };
}

function evaluateCount(count: ArrayDerivation["count"], resolution: Resolution): bigint | undefined {
  if (typeof count === "string") return undefined;
  const result = evaluate(count, resolution.environment);
  if ("failure" in result || result.value.kind !== "integer") return undefined;
  return BigInt(result.value.value);
}

function functionOf(
  result: Type,
  derivation: FunctionDerivation,
  lists: readonly (readonly Attribute[])[],
  resolution: Resolution,
): FunctionType {
  const parameters = resolveParameters(derivation.parameters, resolution);
  return {
    kind: "function",
    result,
    parameters,
    variadic: derivation.variadic,
    // C23 6.7.6.3p13 makes `f()` a prototype; before, it says nothing of the arguments.
    prototyped: derivation.prototyped || (resolution.environment.c23 && derivation.identifiers.length === 0),
    convention: callingConvention(lists, { result, parameters, variadic: derivation.variadic }, resolution),
  };
}

function resolveParameters(
  parameters: readonly ParameterDeclaration[],
  resolution: Resolution,
): readonly Parameter[] {
  const namesOthers = parameters.some(({ specifiers }) => specifiers.type?.kind === "typeof");
  if (!namesOthers) return parameters.map((parameter) => resolveParameter(parameter, resolution));
  const outer = resolution.parametersSoFar;
  const soFar = new Map(outer);
  resolution.parametersSoFar = soFar;
  const resolved = parameters.map((parameter) => {
    const one = resolveParameter(parameter, resolution);
    const name = parameter.declarator?.name?.text;
    if (name !== undefined) soFar.set(name, one.type);
    return one;
  });
  resolution.parametersSoFar = outer;
  return resolved;
}

function resolveParameter(parameter: ParameterDeclaration, resolution: Resolution): Parameter {
  const declared = typeOfDeclaration(parameter.specifiers, parameter.declarator, resolution);
  const type = adjustParameter(declared, parameter.declarator, resolution);
  const token = parameter.declarator?.name;
  const name = token === undefined ? undefined : decodeUtf8(token.text);
  return {
    ...(name === undefined ? {} : { name }),
    type,
    ...(type === declared ? {} : { declaredType: declared }),
  };
}

/** 6.7.6.3p7-8: an array becomes a pointer to its element, with the brackets' qualifiers; a function one to itself. */
export function adjustParameter(
  declared: Type,
  declarator: Declarator | undefined,
  resolution: Resolution,
): Type {
  const { target } = resolution.context;
  if (declared.kind === "function") return pointerType(declared, target);
  const behind = declared.kind === "typedef" ? resolution.environment.unwrap(declared) : declared;
  if (behind.kind === "function") return pointerType(declared, target);
  if (behind.kind !== "array") return declared;
  const outermost = declarator?.derivations[0];
  const pointer = pointerType(behind.element, target);
  return outermost?.kind === "array" ? qualify(pointer, outermost.qualifiers) : pointer;
}
