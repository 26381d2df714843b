import { basicType, integerOfSize, typeOfMode } from "../../src/semantics/basic-types.ts";
import type { Target } from "../../src/target/target.ts";
import { findTarget } from "../../src/target/targets.ts";
import { assert, test } from "../support/test.ts";

const target = findTarget("x86_64-linux-gnu") as Target;

function nameOf(words: string): string {
  const type = basicType(words.split(" "), target, true);
  return "name" in type ? type.name : type.kind;
}

test("every integer has one name whatever its words", () => {
  assert.is(nameOf("int long"), "long");
  assert.is(nameOf("long long unsigned"), "unsigned long long");
  assert.is(nameOf("signed"), "int");
  assert.is(nameOf("int short unsigned"), "unsigned short");
  assert.is(nameOf("unsigned __int128"), "unsigned __int128");
});

test("floats and the others", () => {
  assert.is(nameOf("_Float128"), "_Float128");
  assert.is(nameOf("_Bool"), "bool");
  assert.is(nameOf("void"), "void");
  assert.is(nameOf("nullptr_t"), "pointer");
});

test("words that no target knows are opaque", () => {
  assert.is(basicType(["_Imaginary", "__ibm128"], target, true).kind, "opaque");
});

test("a size finds gcc's first integer type of it", () => {
  assert.equal(
    [8, 16, 32, 64, 128].map((size) => integerOfSize(size, true, target)?.name),
    ["signed char", "short", "int", "long", "__int128"],
  );
  assert.is(integerOfSize(24, true, target), undefined);
});

test("modes of vectors are whole vectors", () => {
  const unsigned = basicType(["unsigned", "short"], target, true);
  const vector = typeOfMode("V4SI", unsigned, target);
  assert.is(vector?.kind, "vector");
  if (vector?.kind !== "vector") return;
  assert.equal([vector.count, vector.size, vector.align], [4, 128, 128]);
  assert.is((vector.element as { name?: string }).name, "unsigned int");
});

test("modes are widths", () => {
  const int = basicType(["int"], target, true);
  assert.is((typeOfMode("TI", int, target) as { name?: string }).name, "__int128");
  assert.is((typeOfMode("word", int, target) as { name?: string }).name, "long");
  assert.is(typeOfMode("SF", int, target), undefined);
});
