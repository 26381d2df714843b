/** C11 6.7.6 and 6.7.7: declarators from the name outwards, parameters, prototype scope. */
import { assert, test } from "../../support/test.ts";
import { c23, parseText, shows } from "../print-ast.ts";

shows(
  "pointers, the nearest to the name first (6.7.6.1)",
  "int *const *volatile p;",
  "declaration int | p pointer(volatile) pointer(const)",
);
shows(
  "array of pointers to functions",
  "int (*f[3])(void);",
  "declaration int | f array(3) pointer function()",
);
shows(
  "function that returns a pointer to an array",
  "int (*f(int a))[2];",
  "declaration int | f function(int | a) pointer array(2)",
);
shows(
  "function that takes and returns pointers to functions",
  "void (*signal(int sig, void (*handler)(int)))(int);",
  "declaration void | signal function(int | sig, void | handler pointer function(int)) pointer function(int)",
);
shows(
  "parentheses leave no trace",
  "int (a), (*(b)), ((c))[2];",
  "declaration int | a | b pointer | c array(2)",
);
shows("several dimensions", "int a[2][3][4];", "declaration int | a array(2) array(3) array(4)");
shows(
  "array declarators of parameters (6.7.6.2)",
  "void f(int a[static const 10], int b[*], int c[restrict], int d[const 3], int e[]);",
  "declaration void | f function(int | a array(static const 10), int | b array(*), int | c array(restrict), int | d array(const 3), int | e array())",
);
shows("a star in brackets may begin an expression", "int a[*p];", "declaration int | a array((* p))");
shows("no parameters (6.7.6.3p10)", "int f(void);", "declaration int | f function()");
shows(
  "an empty list is no prototype before C23 (6.7.6.3p14)",
  "int f();",
  "declaration int | f function(unprototyped)",
);
shows("C23: an empty list is a prototype", "int f();", "declaration int | f function()", c23);
shows(
  "variadic",
  "int f(const char *format, ...);",
  "declaration int | f function(const char | format pointer, ...)",
);
shows("C23: nothing but an ellipsis", "int f(...);", "declaration int | f function(...)");
shows(
  "void as a parameter's type says nothing else",
  "void f(void *, void (void));",
  "declaration void | f function(void | pointer, void | function())",
);
shows(
  "abstract parameters",
  "void f(int *, int [3], int (*)(int), int (*[])(void), int (), int (*(*)(int))[2]);",
  "declaration void | f function(int | pointer, int | array(3), int | pointer function(int), int | array() pointer function(), int | function(unprototyped), int | pointer function(int) pointer array(2))",
);
shows(
  "records and enums declared in parameters",
  "void f(struct s *, union { int a; } u, enum { A } e);",
  "declaration void | f function(struct s | pointer, union {\n  int | a\n} | u, enum {\n  A\n} | e)",
);
shows(
  "what is declared ahead of a list is in its scope and no parameter (GNU C 6.20)",
  "typedef int n; void f(int n; int m; int a[n], int n, int m, ...);",
  ["declaration typedef int | n", "declaration void | f function(int | a array(n), int | n, int | m, ...)"],
);
shows(
  "an identifier list (6.7.6.3p3)",
  "int f(a, b) { return 0; }",
  "definition int | f function(a, b, unprototyped)",
);

shows("a typedef name in parentheses is a parameter (6.7.6.3p11)", "typedef int T; int f(int (T));", [
  "declaration typedef int | T",
  "declaration int | f function(int | function('T'))",
]);
shows(
  "a typedef name after a type is the parameter's name",
  "typedef int T; int f(int T, unsigned *T2, T *T);",
  [
    "declaration typedef int | T",
    "declaration int | f function(int | T, unsigned | T2 pointer, 'T' | T pointer)",
  ],
);
shows(
  "a parameter hides the type only in its prototype (6.2.1p4)",
  "typedef int T; int f(int T, int a[sizeof T]), g(T); T x;",
  [
    "declaration typedef int | T",
    "declaration int | f function(int | T, int | a array((sizeof T))) | g function('T')",
    "declaration 'T' | x",
  ],
);
shows("T (T); declares T (6.7.6p6)", "typedef int T; struct s { T (T); };", [
  "declaration typedef int | T",
  "declaration struct s {\n  'T' | T\n}",
]);

shows(
  "type names (6.7.7)",
  "int a[sizeof(int *(*)[3])], b[sizeof(void (*)(int, char *))], c[sizeof(struct s[2])];",
  "declaration int | a array((sizeof <int | pointer array(3) pointer>)) | b array((sizeof <void | pointer function(int, char | pointer)>)) | c array((sizeof <struct s | array(2)>))",
);
test("a type name has no name", () => {
  assert.equal(parseText("int a[sizeof(int *b)];").faults, ["syntax-error:1"]);
});
shows("blocks of clang", "void f(void (^b)(int)); typedef int (^T)(void);", [
  "declaration void | f function(void | b block function(int))",
  "declaration typedef int | T block function()",
]);
