import { assert, test } from "../support/test.ts";
import { expand } from "./preprocess.ts";

test("an argument that is used twice is put in twice", () => {
  assert.is(expand("#define f(x) x x x\nf(a b)"), "a b a b a b");
});

test("an argument beside ## is not expanded, elsewhere it is", () => {
  assert.is(expand("#define A 1\n#define f(x) x x##_ x\nf(A)"), "1 A_ 1");
  assert.is(expand("#define A 1\n#define f(x) _##x x _##x\nf(A)"), "_A 1 _A");
});

test("a mark for ## does not stay on an argument that is used again", () => {
  assert.is(expand("#define f(x, y) x##y x y x##y\nf(a, b)"), "ab a b ab");
  assert.is(expand("#define f(x, ...) __VA_OPT__(x) ## y x\nf(a, 1)"), "ay a");
});

test("an empty operand leaves its neighbours as they are", () => {
  assert.is(expand("#define f(x, y) [a x ## y ## b]\nf(,)"), "[a b]");
  assert.is(expand("#define f(x, y) [x##y]\nf(,) f(1,) f(,2)"), "[] [1] [2]");
  assert.is(expand("#define f(z, x, y) [z x ## y ## b]\n#if 1 == 1 && f\n#endif\nf(q,,)"), "[q b]");
});

test("only the tokens that meet are joined", () => {
  assert.is(expand("#define f(x, y) x##y\nf(a b, c d)"), "a bc d");
});

test("# of a parameter beside ## is one operand", () => {
  assert.is(expand("#define f(x) L ## #x\nf(a)"), 'L"a"');
});

test("in a condition there is no padding, and the value is the same", () => {
  assert.is(expand("#define f(z, x, y) z x ## y ## 1\n#if f(,,) == 1 && f(,1,) == 11\nyes\n#endif\n"), "yes");
});
