/**
 * Expressions for specs of constants: text in, value and type out, in a small world of names that needs no other phase
 * than the lexer and the parser. The world has `struct pair { char tag; int value; double weight; int bits : 3; short
 * list[4]; }`, the typedefs `byte`, `u64`, `real` and `pair`, the enum `color` (RED 0, GREEN 5, NEGATIVE -3), the
 * variables `number` (int), `text` (char[12]) and `items` (struct pair *), and the function `compute` (double of int).
 */

import { extentOfArray, extentOfScalar } from "../../src/abi/layout/extent.ts";
import { layoutRecord } from "../../src/abi/layout/layout.ts";
import type { Extent, MemberShape, RecordLayoutResult } from "../../src/abi/layout/record-shape.ts";
import { integerType, pointerType } from "../../src/abi/scalar.ts";
import { DiagnosticBag } from "../../src/diagnostics/bag.ts";
import type { Type, Value } from "../../src/ir/type.ts";
import { lexicalFeatures } from "../../src/lexer/features.ts";
import { Lexer } from "../../src/lexer/lexer.ts";
import { NameTable } from "../../src/lexer/name-table.ts";
import { type Token, TokenKind } from "../../src/lexer/token.ts";
import { defaultLanguage } from "../../src/options.ts";
import type { Declarator, Expression, TypeName } from "../../src/parser/ast.ts";
import { createParser } from "../../src/parser/parser.ts";
import { basicType } from "../../src/semantics/basic-types.ts";
import type {
  ConstantEnvironment,
  MemberPlace,
  NameMeaning,
  RecordMembers,
} from "../../src/semantics/constant/environment.ts";
import { evaluate, typeOfExpression } from "../../src/semantics/constant.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { encodeUtf8 } from "../../src/source/text.ts";
import type { Target } from "../../src/target/target.ts";
import { targetOf } from "./targets.ts";
import { assert } from "./test.ts";

export interface World {
  readonly triple?: string;
  readonly charSigned?: boolean;
  readonly c23?: boolean;
}

/** The value and its type as text: `5 int`, `0.5 double`, `"61 62" char[3]`, `address 8 pointer`; or `no: reason`. */
export function evaluateText(text: string, world: World = {}): string {
  const environment = createEnvironment(world);
  const result = evaluate(parseText(text), environment);
  return "failure" in result ? `no: ${result.failure.reason}` : valueText(result.value);
}

/** The type of an expression as text; `unknown` where it cannot be told. */
export function typeText(text: string, world: World = {}): string {
  const type = typeOfExpression(parseText(text), createEnvironment(world));
  return type === undefined ? "unknown" : spellType(type);
}

function valueText(value: Value): string {
  const type = spellType(value.type);
  switch (value.kind) {
    case "integer":
      return `${value.value} ${type}`;
    case "float":
      return value.text === undefined ? `${value.value} ${type}` : `${value.value} ${type} (${value.text})`;
    case "address":
      return `address ${value.value} ${type}`;
    case "string": {
      const units = value.units.map((unit) => unit.toString(16).padStart(2, "0")).join(" ");
      return `"${units}" ${type}`;
    }
  }
}

function spellType(type: Type): string {
  switch (type.kind) {
    case "bool":
      return "_Bool";
    case "integer":
      return type.width === undefined ? type.name : `${type.name}(${type.width})`;
    case "float":
      return type.name;
    case "pointer":
      return `${spellType(type.target)}*`;
    case "array":
      return `${spellType(type.element)}[${type.count ?? ""}]`;
    case "record":
    case "enum":
    case "typedef":
      return type.id;
    default:
      return type.kind;
  }
}

/** What the world declares, as the parser has to know it: which names are typedef names. */
const typedefs =
  "typedef unsigned char byte; typedef unsigned long long u64; typedef double real; typedef int pair;";

function parseText(text: string): Expression {
  const diagnostics = new DiagnosticBag();
  const declarations = lexText(typedefs, diagnostics);
  const parser = createParser(declarations, {
    diagnostics,
    language: { ...defaultLanguage, standard: "gnu23" },
  });
  while (parser.next() !== undefined);
  const source = lexText(text, diagnostics);
  const tokens: Token[] = [];
  for (let token = source.next(); token.kind !== TokenKind.EndOfFile; token = source.next())
    tokens.push(token);
  const expression = parser.parseExpression(tokens);
  if (expression === undefined) throw new Error(`this is no expression: ${text.slice(0, 200)}`);
  return expression;
}

function lexText(text: string, diagnostics: DiagnosticBag): Lexer {
  const file = new SourceFile("case.h", encodeUtf8(text));
  return new Lexer(file, { names: new NameTable(), features: lexicalFeatures("gnu23", false), diagnostics });
}

function createEnvironment({
  triple = "x86_64-linux-gnu",
  charSigned,
  c23 = false,
}: World): ConstantEnvironment {
  const target = targetOf(triple);
  return new SmallWorld(target, charSigned ?? target.charSigned, c23);
}

class SmallWorld implements ConstantEnvironment {
  readonly target: Target;
  readonly charSigned: boolean;
  readonly c23: boolean;
  readonly #members: ReadonlyMap<string, MemberPlace>;
  readonly #pair: RecordLayoutResult;

  constructor(target: Target, charSigned: boolean, c23: boolean) {
    this.target = target;
    this.charSigned = charSigned;
    this.c23 = c23;
    const int = integerType("int", target);
    const types: readonly (readonly [string, Type, number?])[] = [
      ["tag", integerType("char", target)],
      ["value", int],
      ["weight", basicType(["double"], target, charSigned)],
      ["bits", int, 3],
      ["list", { kind: "array", element: integerType("short", target), count: 4 }],
    ];
    const shapes = types.map(([, type, bitWidth]): MemberShape => {
      const extent = this.#extentOf(type) as Extent;
      return { extent, flexible: false, bitWidth, named: true, packed: false, requestedAlign: 0 };
    });
    const shape = {
      variety: "struct",
      members: shapes,
      packed: false,
      requestedAlign: 0,
      pragmaPack: 0,
      msStruct: undefined,
    } as const;
    this.#pair = layoutRecord(shape, target);
    this.#members = new Map(
      types.map(([name, type, bitWidth], at) => {
        const offset = this.#pair.fields[at]?.offset ?? 0n;
        return [name, bitWidth === undefined ? { type, offset } : { type, offset, bitWidth }];
      }),
    );
  }

  typeOfTypeName(typeName: TypeName): Type | undefined {
    const { type } = typeName.specifiers;
    let built: Type;
    if (type?.kind === "basic") built = basicType(type.words, this.target, this.charSigned);
    else if (type?.kind === "typedef-name") built = { kind: "typedef", id: `typedef:${type.name}` };
    else if (type?.kind === "record" && type.tag?.text === "pair")
      built = { kind: "record", id: "struct:pair" };
    else if (type?.kind === "record") built = { kind: "record", id: `struct:${type.tag?.text ?? ""}` };
    else if (type?.kind === "enum") built = { kind: "enum", id: "enum:color" };
    else return undefined;
    const { qualifiers } = typeName.specifiers;
    if (qualifiers.length > 0) built = { ...built, qualifiers };
    return derive(built, typeName.declarator, this.target);
  }

  unwrap(type: Type): Type {
    if (type.kind !== "typedef") return type;
    switch (type.id) {
      case "typedef:byte":
        return integerType("unsigned char", this.target);
      case "typedef:u64":
        return integerType("unsigned long long", this.target);
      case "typedef:real":
        return basicType(["double"], this.target, this.charSigned);
      default:
        return { kind: "record", id: "struct:pair" };
    }
  }

  enumType(): Type {
    return integerType("int", this.target);
  }

  sizeOf(type: Type): bigint | undefined {
    return this.#extentOf(type)?.size;
  }

  alignOf(type: Type, preferred: boolean): number | undefined {
    const extent = this.#extentOf(type);
    return preferred ? extent?.align : extent?.memberAlign;
  }

  member(type: Type, name: string): MemberPlace | undefined {
    const record = this.unwrap(type);
    return record.kind === "record" && record.id === "struct:pair" ? this.#members.get(name) : undefined;
  }

  membersOf(type: Type): RecordMembers | undefined {
    if (type.kind !== "record" || type.id !== "struct:pair") return undefined;
    const members = [...this.#members].map(([name, { type: of }]) => ({ name, type: of }));
    return { members, isUnion: false };
  }

  lookupName(name: string): NameMeaning | undefined {
    const int = integerType("int", this.target);
    const pair: Type = { kind: "record", id: "struct:pair" };
    switch (name) {
      case "RED":
        return { kind: "enumerator", value: { kind: "integer", value: 0, type: int } };
      case "GREEN":
        return { kind: "enumerator", value: { kind: "integer", value: 5, type: int } };
      case "NEGATIVE":
        return { kind: "enumerator", value: { kind: "integer", value: -3, type: int } };
      case "number":
        return { kind: "variable", type: int };
      case "text":
        return {
          kind: "variable",
          type: { kind: "array", element: integerType("char", this.target), count: 12 },
        };
      case "items":
        return { kind: "variable", type: pointerType(pair, this.target) };
      case "compute":
        return {
          kind: "function",
          type: {
            kind: "function",
            result: basicType(["double"], this.target, this.charSigned),
            parameters: [{ type: int }],
            variadic: false,
            prototyped: true,
            convention: "cdecl",
          },
        };
      default:
        return undefined;
    }
  }

  #extentOf(type: Type): Extent | undefined {
    const unwrapped = this.unwrap(type);
    switch (unwrapped.kind) {
      case "bool":
      case "pointer":
        return extentOfScalar(unwrapped);
      case "integer":
      case "float": {
        const memberAlign = this.target.scalars["long long"]?.memberAlign;
        const isLowered = unwrapped.size === 64 && memberAlign !== undefined;
        return extentOfScalar(isLowered ? { ...unwrapped, memberAlign } : unwrapped);
      }
      case "enum":
        return extentOfScalar(integerType("int", this.target));
      case "array": {
        const element = this.#extentOf(unwrapped.element);
        return unwrapped.count === undefined
          ? undefined
          : element && extentOfArray(element, BigInt(unwrapped.count));
      }
      case "record":
        return unwrapped.id === "struct:pair" ? this.#pair.extent : undefined;
      default:
        return undefined;
    }
  }
}

/** Derivations read from the identifier outwards, so the type grows from the last one on. */
function derive(base: Type, declarator: Declarator | undefined, target: Target): Type {
  let type = base;
  for (const derivation of (declarator?.derivations ?? []).toReversed()) {
    if (derivation.kind === "pointer") {
      type = pointerType(type, target);
    } else if (derivation.kind === "array") {
      const { count } = derivation;
      type =
        typeof count === "string"
          ? { kind: "array", element: type }
          : { kind: "array", element: type, count: Number(count.token.text) };
    } else {
      type = {
        kind: "function",
        result: type,
        parameters: [],
        variadic: false,
        prototyped: true,
        convention: "cdecl",
      };
    }
  }
  return type;
}

/** Pairs of an expression and what `evaluateText` is to say of it. */
export function assertValues(pairs: readonly (readonly [string, string])[], world: World = {}): void {
  assert.equal(
    pairs.map(([text]) => [text, evaluateText(text, world)]),
    pairs.map(([text, expected]) => [text, expected]),
  );
}

/** Pairs of an expression and what `typeText` is to say of it. */
export function assertTypes(pairs: readonly (readonly [string, string])[], world: World = {}): void {
  assert.equal(
    pairs.map(([text]) => [text, typeText(text, world)]),
    pairs.map(([text, expected]) => [text, expected]),
  );
}
