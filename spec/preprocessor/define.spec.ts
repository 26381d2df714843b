import { assert, test } from "../support/test.ts";
import { expand, preprocess } from "./preprocess.ts";

test("a parenthesis belongs to the name only without white space", () => {
  assert.is(expand("#define A (a)\n#define B(a)a\n#define C()\nA B(1) C()"), "(a) 1");
});

test("white space at both ends of a list is none of it", () => {
  assert.is(expand("#define A   x   /* c */\n[A]"), "[x]");
});

test("C's keywords may be macros", () => {
  assert.is(expand("#define if while\n#define int long\nif int"), "while long");
});

test("a bad definition defines nothing", () => {
  assert.is(preprocess("#define f(a,a) x\nf(1,2)\n").text, "f(1,2)");
});

test("a definition may go over lines", () => {
  assert.is(expand("#def\\\nine A \\\n 1 /* a\n b */ 2\nA"), "1 2");
});

test("#undef of a macro that there is not says nothing", () => {
  assert.is(expand("#undef A\nA"), "A");
});
