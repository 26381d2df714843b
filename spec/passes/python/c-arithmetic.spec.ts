import {
  commonKind,
  doubleKind,
  type IntegerKind,
  intKind,
  isTyped,
  kindOfType,
  leastCommonKind,
  otherKind,
  singleKind,
  unknownKind,
  unsignedTypeName,
} from "../../../src/passes/python/c-arithmetic.ts";
import { DeclarationIndex } from "../../../src/passes/python/declarations.ts";
import { bool, char, double, integerType, moduleOf } from "../../support/ir.ts";
import { assert, test } from "../../support/test.ts";

const index = new DeclarationIndex(moduleOf("a.h", []));
const unsigned: IntegerKind = { kind: "integer", bits: 32, signed: false };
const long: IntegerKind = { kind: "integer", bits: 64, signed: true };

test("what is narrower than int is promoted to it", () => {
  for (const type of [char, bool, integerType("unsigned short")])
    assert.equal(kindOfType(type, index), intKind);
});

test("wider integers are what they are, and a float is no double", () => {
  assert.equal(kindOfType(integerType("unsigned long"), index), { kind: "integer", bits: 64, signed: false });
  assert.equal(kindOfType(double, index), doubleKind);
  assert.equal(kindOfType({ ...double, name: "float", format: "binary32", size: 32 }, index), singleKind);
});

test("of one width the unsigned type wins, else the wider one", () => {
  assert.equal(commonKind(intKind, unsigned), unsigned);
  assert.equal(commonKind(unsigned, long), long);
  assert.equal(commonKind(intKind, unknownKind), unknownKind);
  assert.equal(commonKind(otherKind, unknownKind), otherKind);
  assert.equal(commonKind(singleKind, long), singleKind);
  assert.equal(commonKind(unknownKind, doubleKind), doubleKind);
});

test("an operand of unknown type is taken for an int", () => {
  assert.equal(leastCommonKind(unknownKind, unsigned), unsigned);
  assert.equal(leastCommonKind({ kind: "unknown", least: long }, unsigned), long);
  assert.equal(leastCommonKind(unknownKind, intKind), intKind);
  assert.is(leastCommonKind(unsigned, intKind), undefined);
  assert.is(leastCommonKind(unknownKind, doubleKind), undefined);
  assert.equal(commonKind(unknownKind, long), { kind: "unknown", least: long });
});

test("ctypes has types to wrap 32 and 64 bits with", () => {
  assert.equal([32, 64, 128].map(unsignedTypeName), ["c_uint32", "c_uint64", undefined]);
});

test("a Python number tells the type of an int and of a double only", () => {
  assert.equal([intKind, doubleKind, unknownKind, otherKind].map(isTyped), [false, false, false, false]);
  assert.equal([unsigned, long, singleKind].map(isTyped), [true, true, true]);
  assert.equal(isTyped({ kind: "unknown", least: unsigned }), true);
});
