/** C11 6.7.2.1 structures and unions, 6.7.10 static assertions. */
import { assert, test } from "../../support/test.ts";
import { c23, parseText, shows } from "../print-ast.ts";

shows(
  "members and bit-fields",
  "struct s { int a, *b; unsigned c : 3, : 0, d : 1 + 2; };",
  "declaration struct s {\n  int | a | b pointer\n  unsigned | c : 3 | : 0 | d : (+ 1 2)\n}",
);
shows(
  "anonymous members (6.7.2.1p13)",
  "struct s { struct { int a; }; union { int b; float c; }; };",
  "declaration struct s {\n  struct {\n    int | a\n  }\n  union {\n    int | b\n    float | c\n  }\n}",
);
shows("Microsoft: anonymous members of a named type", "typedef struct t T; struct s { T; struct u; };", [
  "declaration typedef struct t | T",
  "declaration struct s {\n  'T'\n  struct u\n}",
]);
shows(
  "flexible array members (6.7.2.1p18)",
  "struct s { int n; char data[]; }; union u { int a; char b[]; };",
  [
    "declaration struct s {\n  int | n\n  char | data array()\n}",
    "declaration union u {\n  int | a\n  char | b array()\n}",
  ],
);
shows("GNU: empty records and arrays of length zero", "struct e { }; struct z { int a[0]; };", [
  "declaration struct e {}",
  "declaration struct z {\n  int | a array(0)\n}",
]);
shows("tags are names of their own (6.2.3)", "typedef int T; struct T { T T; }; union T *p;", [
  "declaration typedef int | T",
  "declaration struct T {\n  'T' | T\n}",
  "declaration union T | p pointer",
]);
shows("references and forward declarations", "struct s; struct s *p, f(void);", [
  "declaration struct s",
  "declaration struct s | p pointer | f function()",
]);
shows(
  "a record and its typedefs in one",
  "typedef struct s { int a; } S, *P;",
  "declaration typedef struct s {\n  int | a\n} | S | P pointer",
);
shows(
  "stray semicolons, and none before the }",
  "struct s { ; int a; ; int b };",
  "declaration struct s {\n  int | a\n  int | b\n}",
);
shows(
  "__extension__ in front of members",
  "struct s { __extension__ union { int a; }; __extension__ long long b; };",
  "declaration struct s {\n  union {\n    int | a\n  }\n  long long | b\n}",
);
shows(
  "function pointers as members",
  "struct s { int (*f)(struct s *, int), *(*g[2])(void); };",
  "declaration struct s {\n  int | f pointer function(struct s | pointer, int) | g array(2) pointer function() pointer\n}",
);
shows("members may have the names of types", "typedef int T, U; struct s { T T; unsigned U; T *V, U[2]; };", [
  "declaration typedef int | T | U",
  "declaration struct s {\n  'T' | T\n  unsigned | U\n  'T' | V pointer | U array(2)\n}",
]);
shows(
  "static assertions as members",
  'struct s { _Static_assert(1, "a" "b"); int a; };',
  'declaration struct s {\n  static-assertion 1 "a" "b"\n  int | a\n}',
);
shows(
  "static assertions (6.7.10), in C23 without a message",
  '_Static_assert(sizeof(int) == 4, "no"); static_assert(1);',
  ['static-assertion (== (sizeof <int>) 4) "no"', "static-assertion 1"],
  c23,
);
shows(
  "pack in force at the end of the record counts",
  "#pragma pack(2)\nstruct a { char c;\n#pragma pack(1)\nint i; };\n#pragma pack()\nstruct b { char c; };",
  ["declaration struct a {\n  char | c\n  int | i\n} pack(1)", "declaration struct b {\n  char | c\n}"],
);
test("a pragma behind the record does not reach it", () => {
  const { trees } = parseText("struct a { char c; }\n#pragma pack(1)\n;");
  assert.equal(trees, ["declaration struct a {\n  char | c\n}"]);
});
test("a record needs a tag or members", () => {
  assert.equal(parseText("struct; int a;").faults, ["syntax-error:1"]);
});
test("one bad member costs one member, and the record says so", () => {
  const { trees, faults } = parseText(
    "struct s {\n int a;\n char = 5;\n int b;\n @ int c;\n long d;\n};\nint e;",
  );
  assert.equal(trees, [
    "declaration struct s {\n  int | a\n  int | b\n  long | d\n} damaged",
    "declaration int | e",
  ]);
  assert.equal(
    faults.filter((fault) => fault.startsWith("syntax-error")),
    ["syntax-error:3", "syntax-error:5"],
  );
});
