import { dumpMacros } from "../../../src/emit/dump/macros.ts";
import { understand } from "../../support/semantics.ts";
import { assert, test } from "../../support/test.ts";

function dump(header: string): readonly string[] {
  return dumpMacros(understand(header).module).trimEnd().split("\n").slice(0, -1);
}

test("a constant has its definition, its type and its value", () => {
  assert.equal(dump("#define A (40 + 2)\n#define B 0.5f\n#define C ((void *)8)\n#define D -1L\n"), [
    "#define A (40 + 2)  /* int: 42 */",
    "#define B 0.5f  /* float: 0.5 */",
    "#define C ((void *)8)  /* void *: 8 */",
    "#define D -1L  /* long: -1 */",
  ]);
});

test("a string is what C reads again", () => {
  assert.equal(dump('#define A "te\\"x\\\\" "\\n\\xff" "1*/"\n#define B L"\\x3b1"\n'), [
    '#define A "te\\"x\\\\" "\\n\\xff" "1*/"  /* char [11]: "te\\"x\\\\\\012\\3771* /" */',
    '#define B L"\\x3b1"  /* int [2]: L"\\x3b1" */',
  ]);
});

test("expressions, types and functions say what they are", () => {
  assert.equal(
    dump("int f(int);\n#define A f(3)\n#define T unsigned long\n#define M(a, b) ((a) > (b))\n#undef M\n"),
    [
      "#define A f(3)  /* an expression, whose value is known when the program runs */",
      "#define T unsigned long  /* a type */",
      "#define M(a, b) ((a) > (b))",
      "#undef M",
    ],
  );
});

test("what is none says why, and where", () => {
  assert.equal(dump("#define A do { } while (0)\n#define B(x) x##1\n"), [
    "/* A is left out: its replacement list is a statement or a declaration (case.h:1) */",
    "/* B is left out: it joins tokens with `##` (case.h:2) */",
  ]);
});

test("the last line counts", () => {
  const text = dumpMacros(understand("#define A 1\n#define B 2\n#define C {\n").module);
  assert.ok(
    text.endsWith("\n/* 2 constants, 0 expressions, 0 with parameters, 0 types, 1 left out */\n"),
    text,
  );
});
