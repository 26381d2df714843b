/** Attributes in every position: GNU's, Microsoft's, C23's, and keywords that are attributes. */
import { c23, shows } from "../print-ast.ts";

shows(
  "before the specifiers",
  "__attribute__((noreturn)) void f(void);",
  "declaration void @noreturn | f function()",
);
shows("among the specifiers", "int __attribute__((a)) const x;", "declaration const int @a | x");
shows(
  "between star and name",
  "int *__attribute__((aligned(16))) p;",
  "declaration int | p pointer(@aligned(16))",
);
shows(
  "after the declarator",
  "int a __attribute__((packed)), b __attribute__((aligned(8)));",
  "declaration int | a @packed | b @aligned(8)",
);
shows("before a later declarator", "int a, __attribute__((x)) b;", "declaration int | a | b @x");
shows(
  "after an asm label",
  'int f(void) __asm__("g") __attribute__((nothrow));',
  'declaration int | f function() asm("g") @nothrow',
);
shows(
  "after struct and after its }",
  "struct __attribute__((packed)) s { int a; } __attribute__((aligned(4))) x;",
  "declaration struct s @packed @aligned(4) {\n  int | a\n} | x",
);
shows(
  "after enum and on enumerators",
  'enum __attribute__((packed)) e { A __attribute__((deprecated)), B __attribute__((unavailable("x"))) = 2 };',
  'declaration enum e @packed {\n  A @deprecated\n  B @unavailable("x") = 2\n}',
);
shows(
  "on members and bit-fields",
  "struct s { int a __attribute__((aligned(2))), b : 3 __attribute__((packed)); };",
  "declaration struct s {\n  int | a @aligned(2) | b : 3 @packed\n}",
);
shows(
  "on parameters",
  "void f(int a __attribute__((unused)), __attribute__((x)) int, int __attribute__((y)) b);",
  "declaration void | f function(int | a @unused, int @x, int @y | b)",
);
shows(
  "in the parentheses of a parameter, before a type",
  "void f(int (__attribute__((x)) int));",
  "declaration void | f function(int | function(int @x))",
);
shows("several in a list, some of them empty", "int a __attribute__((,x,,y(1),)); int b __attribute__(());", [
  "declaration int | a @x @y(1)",
  "declaration int | b",
]);
shows(
  "underscores around a name are gone",
  "int a __attribute__((__packed__, __aligned__(8)));",
  "declaration int | a @packed @aligned(8)",
);
shows(
  "names may be keywords",
  "int f(void) __attribute__((const, __const__, if));",
  "declaration int | f function() @const @const @if",
);
shows(
  "arguments are expressions or types",
  "int a __attribute__((aligned(sizeof(int) * 2), mode(DI), foo(int *, 1 + 2), format(printf, 1, 2)));",
  "declaration int | a @aligned((* (sizeof <int>) 2)) @mode(DI) @foo(<int | pointer>, (+ 1 2)) @format(printf, 1, 2)",
);
shows(
  "an argument that is neither is left out",
  "int a __attribute__((x(1, int y, 2), availability(macos, introduced=10.4.1), z(a b))); int b;",
  ["declaration int | a @x(1, 2) @availability(macos, (= introduced 10.4.1)) @z()", "declaration int | b"],
);
shows("what no argument begins with ends them", "int a __attribute__((x(= 1, (2)), y)); int b;", [
  "declaration int | a @x() @y",
  "declaration int | b",
]);
shows(
  "an argument that fails leaves no trace in the declaration",
  "const int a __attribute__((x(struct { int m; } y))) = 1, b;",
  "declaration const int | a @x() = ... | b",
);

shows(
  "a convention in a declarator's parentheses is its function's",
  "int (__attribute__((stdcall)) *f)(int);",
  "declaration int | f pointer function(int) @stdcall",
);
shows(
  "a convention after a star goes on to the declarator",
  "void *__attribute__((cdecl)) f(void);",
  "declaration void | f function() pointer @cdecl",
);
shows(
  "conventions as keywords",
  "int __stdcall f(void); typedef int (__fastcall *P)(int); void *__vectorcall g(void);",
  [
    "declaration int @keyword:stdcall | f function()",
    "declaration typedef int | P pointer function(int) @keyword:fastcall",
    "declaration void | g function() pointer @keyword:vectorcall",
  ],
);
shows(
  "pointers of Microsoft and of clang",
  "int *__ptr32 a; int __unaligned *b; char *_Nullable c; void f(char *_Nonnull);",
  [
    "declaration int | a pointer(@keyword:ptr32)",
    "declaration int @keyword:unaligned | b pointer",
    "declaration char | c pointer(@keyword:Nullable)",
    "declaration void | f function(char | pointer(@keyword:Nonnull))",
  ],
);
shows(
  "__declspec",
  '__declspec(dllimport) int a; struct __declspec(align(16)) s { int m; }; __declspec(noreturn deprecated("x"), naked) void f(void);',
  [
    "declaration int @declspec:dllimport | a",
    "declaration struct s @declspec:align(16) {\n  int | m\n}",
    'declaration void @declspec:noreturn @declspec:deprecated("x") @declspec:naked | f function()',
  ],
);

shows(
  "C23: in every position",
  "[[a]] int b [[c]]; struct [[d]] s { [[e]] int m [[f]] : 3; }; int *[[g]] p; enum [[h]] t { A [[i]] = 1 };",
  [
    "declaration int @@a | b @@c",
    "declaration struct s @@d {\n  int @@e | m @@f : 3\n}",
    "declaration int | p pointer(@@g)",
    "declaration enum t @@h {\n  A @@i = 1\n}",
  ],
  c23,
);
shows(
  "C23: with prefixes and arguments",
  '[[gnu::packed, deprecated("x"), __gnu__::__aligned__(8)]] int a;',
  'declaration int @@gnu::packed @@deprecated("x") @@gnu::aligned(8) | a',
  c23,
);
shows(
  "C23: after a function's parameters they are the function's",
  "int f(int x [[a]], [[b]] int) [[c]];",
  "declaration int | f function(int | x @@a, int @@b) @@c",
  c23,
);
shows("C23: alone", "[[x]]; int a;", ["declaration implicit @@x", "declaration int | a"], c23);
shows("[[...]] is read in earlier modes, too", "[[x]] int a[3];", "declaration int @@x | a array(3)");
