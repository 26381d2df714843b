import type { FloatType } from "../../../src/ir/type.ts";
import { ctypesFloat } from "../../../src/passes/python/ctypes-float.ts";
import { assert, suite } from "../../support/test.ts";

const test = suite("ctypes' floating types");

function float(name: string, format: FloatType["format"]): FloatType {
  return { kind: "float", name, format, size: 64, align: 64 };
}

test("a format has its type, whatever its name in C", () => {
  assert.is(ctypesFloat(float("_Float32", "binary32")), "c_float");
  assert.is(ctypesFloat(float("_Float64", "binary64")), "c_double");
  assert.is(ctypesFloat(float("_Float64x", "x87")), "c_longdouble");
  assert.is(ctypesFloat(float("_Float128", "binary128")), undefined);
});

test("the platform's long double is c_longdouble in each format", () => {
  assert.is(ctypesFloat(float("long double", "binary64")), "c_longdouble");
  assert.is(ctypesFloat(float("long double", "binary128")), "c_longdouble");
});

test("what a flag made of it is not", () => {
  assert.is(ctypesFloat({ ...float("long double", "binary64"), foreign: true }), "c_double");
  assert.is(ctypesFloat({ ...float("long double", "binary128"), foreign: true }), undefined);
  assert.is(ctypesFloat({ ...float("long double", "x87"), foreign: true }), undefined);
});
