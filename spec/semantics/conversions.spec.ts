import {
  bitIntType,
  boolType,
  floatType,
  integerType,
  type StandardIntegerName,
} from "../../src/abi/scalar.ts";
import type { Type } from "../../src/ir/type.ts";
import {
  integerOf,
  promoteInteger,
  type TypeEnvironment,
  toUnsigned,
  usualArithmeticType,
} from "../../src/semantics/conversions.ts";
import { targetOf } from "../support/targets.ts";
import { assert, test } from "../support/test.ts";

function environmentOf(triple: string): TypeEnvironment {
  const target = targetOf(triple);
  return {
    target,
    charSigned: target.charSigned,
    unwrap: (type) => type,
    enumType: (id) => (id === "enum:known" ? integerType("unsigned int", target) : undefined),
  };
}

const linux = environmentOf("x86_64-linux-gnu");
const windows = environmentOf("x86_64-windows-msvc");

function typeOf(name: string, environment: TypeEnvironment): Type {
  if (name === "bool") return boolType(environment.target);
  if (name.startsWith("enum")) return { kind: "enum", id: name };
  const bits = /^(unsigned )?_BitInt\((\d+)\)$/.exec(name);
  if (bits !== null) return bitIntType(Number(bits[2]), bits[1] === undefined, environment.target);
  return floatType(name, environment.target) ?? integerType(name as StandardIntegerName, environment.target);
}

function common(left: string, right: string, environment: TypeEnvironment = linux): string {
  const type = usualArithmeticType(typeOf(left, environment), typeOf(right, environment), environment);
  if (type === undefined) return "none";
  return type.kind === "integer" && type.width !== undefined ? `${type.name}(${type.width})` : type.name;
}

test("what is narrower than int becomes int", () => {
  for (const name of ["bool", "char", "signed char", "unsigned char", "short", "unsigned short"]) {
    assert.is(common(name, name), "int", name);
  }
});

test("of one sign the higher rank wins", () => {
  assert.is(common("int", "long"), "long");
  assert.is(common("unsigned long", "unsigned int"), "unsigned long");
  assert.is(common("long", "long long"), "long long");
});

test("unsigned wins where its rank is not lower", () => {
  assert.is(common("int", "unsigned int"), "unsigned int");
  assert.is(common("long", "unsigned long long"), "unsigned long long");
});

test("signed wins where it holds every value of the other", () => {
  assert.is(common("long", "unsigned int"), "long");
  assert.is(common("unsigned int", "long long", windows), "long long");
});

test("where it does not, both become its unsigned type", () => {
  assert.is(common("unsigned int", "long", windows), "unsigned long");
  assert.is(common("unsigned long", "long long"), "unsigned long long");
});

test("the wider float wins over everything else", () => {
  assert.is(common("float", "unsigned long long"), "float");
  assert.is(common("float", "double"), "double");
  assert.is(common("long double", "double"), "long double");
  assert.is(common("long double", "_Float128"), "_Float128");
});

test("of floats as wide the interchange type wins", () => {
  assert.is(common("double", "_Float64"), "_Float64");
  assert.is(common("float", "_Float32"), "_Float32");
});

test("an enum is the integer that it is compatible with", () => {
  assert.is(common("enum:known", "int"), "unsigned int");
  assert.is(common("enum:unknown", "int"), "none");
});

test("bit-precise integers are not promoted", () => {
  assert.is(common("_BitInt(4)", "_BitInt(6)"), "_BitInt(6)");
  assert.is(common("_BitInt(4)", "char"), "int");
  assert.is(common("_BitInt(40)", "int"), "_BitInt(40)");
  assert.is(common("unsigned _BitInt(32)", "int"), "unsigned int");
});

test("what is no number has no common type", () => {
  assert.is(usualArithmeticType({ kind: "void" }, typeOf("int", linux), linux), undefined);
  assert.is(usualArithmeticType(typeOf("double", linux), { kind: "void" }, linux), undefined);
});

test("integers lose their qualifiers", () => {
  const type = integerOf({ ...integerType("long", linux.target), qualifiers: ["const"] }, linux);
  assert.equal(type, integerType("long", linux.target));
});

test("every signed type has an unsigned one", () => {
  const names: readonly StandardIntegerName[] = [
    "signed char",
    "short",
    "int",
    "long",
    "long long",
    "__int128",
  ];
  assert.equal(
    names.map((name) => toUnsigned(integerType(name, linux.target), linux).name),
    [
      "unsigned char",
      "unsigned short",
      "unsigned int",
      "unsigned long",
      "unsigned long long",
      "unsigned __int128",
    ],
  );
  assert.is(toUnsigned(bitIntType(5, true, linux.target), linux).name, "unsigned _BitInt");
});

test("an unsigned short that is as wide as int becomes unsigned", () => {
  const narrow = { ...integerType("unsigned short", linux.target), size: 32 };
  assert.is(promoteInteger(narrow, linux).name, "unsigned int");
});
