import type { Type } from "../../src/ir/type.ts";
import { compositeType, isPartlyUnknown } from "../../src/semantics/composite.ts";
import { codesOf, declarationOf, understand } from "../support/semantics.ts";
import { assert, suite } from "../support/test.ts";

const int: Type = { kind: "integer", name: "int", size: 32, align: 32, signed: true };
const unknown: Type = { kind: "opaque", name: "t", reason: "nothing declares it" };

const composite = suite("composite types");

composite("a type that says all stays itself", () => {
  const array: Type = { kind: "array", element: int, count: 3 };
  assert.is(compositeType(array, { kind: "array", element: int }), array);
  assert.is(compositeType(int, int), int);
});

composite(
  "C11 6.2.7p5: a callback's prototype and an array's length come from different declarations",
  () => {
    const meaning = understand("int f(int (*)(), double (*)[3]); int f(int (*)(char *), double (*)[]);");
    const { type } = declarationOf(meaning, "function:f", "function");
    const [callback, array] = type.parameters.map((parameter) => parameter.type);
    assert.ok(callback?.kind === "pointer" && callback.target.kind === "function");
    assert.is(callback.target.kind === "function" && callback.target.prototyped, true);
    assert.ok(array?.kind === "pointer" && array.target.kind === "array");
    assert.is(array.target.kind === "array" && array.target.count, 3);
  },
);

composite("what is unknown anywhere in a type makes it partly unknown", () => {
  const pointer: Type = { kind: "pointer", target: unknown, size: 64, align: 64 };
  const same = (type: Type): Type => type;
  assert.ok(isPartlyUnknown({ kind: "array", element: pointer, count: 1 }, same));
  assert.not.ok(isPartlyUnknown({ kind: "pointer", target: int, size: 64, align: 64 }, same));
});

composite("doubling typedefs are walked once", () => {
  const chain = (name: string): string =>
    Array.from(
      { length: 60 },
      (_, at) => `typedef ${name}${at} (*${name}${at + 1})(${name}${at}, ${name}${at});`,
    ).join("\n");
  const text = `typedef int a0; ${chain("a")} typedef int b0; ${chain("b")} a60 f(a60); b60 f(b60);`;
  assert.equal(codesOf(understand(text)), []);
});
