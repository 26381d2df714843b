/** C11 6.5: operators, their precedence and their operands, seen in the length of an array. */

import { dumpAst } from "../../../src/parser/dump.ts";
import { assert, test } from "../../support/test.ts";
import { openParser, parseText } from "../print-ast.ts";

/** The tree of an expression that stands where a length is expected. */
function treeOf(text: string): string {
  const { trees, faults } = parseText(`typedef int T;\nint x[${text}];`);
  assert.equal(faults, []);
  return /^declaration int \| x array\((.*)\)$/s.exec(trees[1] ?? "")?.[1] ?? "none";
}

function reads(idea: string, text: string, tree: string): void {
  test(idea, () => assert.is(treeOf(text), tree));
}

reads(
  "constants (6.5.1)",
  "1 + 0x2p3 + 'a' + L'b' + \"s\"[0]",
  "(+ (+ (+ (+ 1 0x2p3) 'a') L'b') ([] \"s\" 0))",
);
reads("adjacent strings (6.4.5p5)", 'sizeof "a" L"b" u8"c"', '(sizeof "a" L"b" u8"c")');
reads(
  "_Generic (6.5.1.1)",
  "_Generic(1 + 2, int: 3, T *: 4, default: 5)",
  "(_Generic (+ 1 2) <int>: 3 <'T' | pointer>: 4 default: 5)",
);
reads(
  "postfix operators (6.5.2)",
  "a[1](2, 3).b->c++--",
  "(post-- (post++ (-> (. (call ([] a 1) 2 3) b) c)))",
);
reads("members may have the names of types", "a.T->T", "(-> (. a T) T)");
reads(
  "compound literals (6.5.2.5)",
  "(struct s){ .a = 1, [2] = 3, 4 }.a",
  "(. (literal <struct s> {.a = 1, [2] = 3, 4}) a)",
);
reads("unary operators (6.5.3)", "-+~!*&++--a", "(- (+ (~ (! (* (& (++ (-- a))))))))");
reads(
  "sizeof of an expression and of a type (6.5.3.4)",
  "sizeof a + sizeof(a) + sizeof(T) * 2",
  "(+ (+ (sizeof a) (sizeof (paren a))) (* (sizeof <'T'>) 2))",
);
reads(
  "sizeof of a parenthesis that goes on",
  "sizeof(a)->b[1] + sizeof (int){1}",
  "(+ (sizeof ([] (-> (paren a) b) 1)) (sizeof (literal <int> {1})))",
);
reads(
  "_Alignof, GNU also of an expression",
  "_Alignof(int) + __alignof__ a",
  "(+ (_Alignof <int>) (_Alignof a))",
);
reads("casts (6.5.4)", "(T)(unsigned long)-1", "(cast <'T'> (cast <unsigned long> (- 1)))");
reads("a name in parentheses is no cast", "(a)(b)", "(call (paren a) b)");
reads(
  "precedence (6.5.5 to 6.5.14)",
  "1 || 2 && 3 | 4 ^ 5 & 6 == 7 < 8 << 9 + 10 * 11",
  "(|| 1 (&& 2 (| 3 (^ 4 (& 5 (== 6 (< 7 (<< 8 (+ 9 (* 10 11))))))))))",
);
reads(
  "and the other way round",
  "1 * 2 + 3 << 4 < 5 == 6 & 7 ^ 8 | 9 && 10 || 11",
  "(|| (&& (| (^ (& (== (< (<< (+ (* 1 2) 3) 4) 5) 6) 7) 8) 9) 10) 11)",
);
reads("binary operators associate to the left", "1 - 2 - 3 % 4 / 5", "(- (- 1 2) (/ (% 3 4) 5))");
reads("conditionals associate to the right (6.5.15)", "a ? b : c ? d : e", "(? a b (? c d e))");
reads("a comma in the middle of a conditional", "a ? b, c : d", "(? a (, b c) d)");
reads("GNU: the middle operand may be missing", "a ?: b", "(?: a b)");
reads("assignments associate to the right (6.5.16)", "a = b += c <<= 1", "(= a (+= b (<<= c 1)))");
reads("commas (6.5.17)", "(a, b, c)", "(paren (, (, a b) c))");
reads(
  "GNU: statement expressions are skipped",
  "({ int y = 1; for (;;) { g(y); } (y); }) + 1",
  "(+ (statements) 1)",
);
reads(
  "GNU: labels, parts of complex numbers, __extension__",
  "sizeof(&&label) + __real__ a + __imag b + __extension__ 1",
  "(+ (+ (+ (sizeof (paren (&& label))) (__real__ a)) (__imag__ b)) (__extension__ 1))",
);
reads(
  "GNU: __builtin_offsetof",
  "__builtin_offsetof(struct s, a.T[1 + 2].b)",
  "(offsetof <struct s> .a .T [(+ 1 2)] .b)",
);
reads(
  "GNU: builtins that take types",
  "__builtin_types_compatible_p(int, T *) + __builtin_choose_expr(1, 2, 3)",
  "(+ (__builtin_types_compatible_p <int> <'T' | pointer>) (__builtin_choose_expr 1 2 3))",
);
reads("type names as arguments", "f(int, T, 1)", "(call f <int> <'T'> 1)");

test("6.6: a constant is no assignment", () => {
  assert.equal(parseText("enum { A = B = 1 };").faults, ["syntax-error:1"]);
});
test("strings and names stand together only in macros", () => {
  assert.equal(parseText('int a[sizeof("a" B)];').faults, ["syntax-error:1"]);
});
test("a token list is read as a whole expression or not at all", () => {
  const { parser, preprocessor } = openParser(
    "#define GOOD 1 + 2\n#define LONG 1 + 2 3\n#define BAD 1 +\n#define NONE\nint a;",
  );
  while (parser.next() !== undefined);
  const read = (name: string): string | undefined => {
    const node = parser.parseExpression(preprocessor.macros.lookup(name)?.replacementList ?? []);
    return node === undefined ? undefined : dumpAst(node);
  };
  assert.equal(["GOOD", "LONG", "BAD", "NONE"].map(read), ["(+ 1 2)", undefined, undefined, undefined]);
});
