/** C11 6.7.1 to 6.7.5: declaration specifiers in any order, and who takes a typedef name for what. */

import { assert, test } from "../../support/test.ts";
import { c23, parseText, shows } from "../print-ast.ts";

shows("storage classes (6.7.1)", "typedef int t; extern int e; static int s; register int r; auto int a;", [
  "declaration typedef int | t",
  "declaration extern int | e",
  "declaration static int | s",
  "declaration register int | r",
  "declaration auto int | a",
]);
shows(
  "_Thread_local goes with static (6.7.1p3)",
  "_Thread_local static int t;",
  "declaration _Thread_local static int | t",
);
shows("GNU's __thread is _Thread_local", "__thread int t;", "declaration _Thread_local int | t");
shows(
  "type words in any order (6.7.2p2)",
  "long unsigned int long x;",
  "declaration long unsigned int long | x",
);
shows(
  "storage class between type words (6.7p1)",
  "int typedef unsigned t;",
  "declaration typedef int unsigned | t",
);
shows("complex types (6.7.2)", "double _Complex z;", "declaration double _Complex | z");
shows("qualifiers on both sides (6.7.3)", "const int volatile x;", "declaration const volatile int | x");
shows("_Atomic as a qualifier (6.7.3)", "_Atomic int x;", "declaration _Atomic int | x");
shows(
  "_Atomic ( is always a type (6.7.2.4p4)",
  "_Atomic(int *) x;",
  "declaration _Atomic(int | pointer) | x",
);
shows(
  "function specifiers (6.7.4)",
  "inline _Noreturn void f(void);",
  "declaration inline _Noreturn void | f function()",
);
shows(
  "_Alignas takes a type or a constant (6.7.5)",
  "_Alignas(double) _Alignas(16) char x;",
  "declaration _Alignas(<double>) _Alignas(16) char | x",
);
shows("implicit int (C89 3.5.2)", "static x; const *p; f();", [
  "declaration static implicit | x",
  "declaration const implicit | p pointer",
  "declaration implicit | f function(unprototyped)",
]);

test("alternative spellings are normalised", () => {
  const { trees } = parseText(
    "__signed__ char a; __const b; __volatile__ int c; int *__restrict__ d; __inline int e(void); __complex__ double f;",
  );
  assert.equal(trees, [
    "declaration signed char | a",
    "declaration const implicit | b",
    "declaration volatile int | c",
    "declaration int | d pointer(restrict)",
    "declaration inline int | e function()",
    "declaration _Complex double | f",
  ]);
});
shows("typeof of a type and of an expression", "__typeof__(int *) a; typeof(b + 1) c;", [
  "declaration typeof(<int | pointer>) | a",
  "declaration typeof((+ b 1)) | c",
]);
shows("__auto_type keeps its initializer", "__auto_type x = 1;", "declaration __auto_type | x = 1");
shows(
  "extended floats and integers",
  "__float128 a; _Float16 b; _Decimal64 c; unsigned __int128 d; __float80 e;",
  [
    "declaration _Float128 | a",
    "declaration _Float16 | b",
    "declaration _Decimal64 | c",
    "declaration unsigned __int128 | d",
    "declaration __float80 | e",
  ],
);
shows("types that the compiler declares itself", "__builtin_va_list a; __uint128_t b;", [
  "declaration __builtin_va_list | a",
  "declaration unsigned __int128 | b",
]);
shows(
  "a header may declare __builtin_va_list again",
  "typedef char *__builtin_va_list;",
  "declaration typedef char | __builtin_va_list pointer",
);
shows(
  "__extension__ says nothing",
  "__extension__ typedef long long ll;",
  "declaration typedef long long | ll",
);

shows(
  "C23: bool, thread_local and alignas are keywords",
  "bool b; thread_local int t; alignas(8) int a;",
  ["declaration _Bool | b", "declaration _Thread_local int | t", "declaration _Alignas(8) int | a"],
  c23,
);
shows("C23: typeof_unqual", "typeof_unqual(const int) x;", "declaration typeof_unqual(<const int>) | x", c23);
shows(
  "C23: _BitInt with its sign on either side",
  "_BitInt(9) unsigned a; unsigned _BitInt(8) b; _BitInt(7) c;",
  [
    "declaration unsigned _BitInt(9) | a",
    "declaration unsigned _BitInt(8) | b",
    "declaration signed _BitInt(7) | c",
  ],
  c23,
);
shows(
  "C23: constexpr and auto keep their initializers",
  "constexpr int k = 5; auto x = k;",
  ["declaration constexpr int | k = 5", "declaration auto implicit | x = k"],
  c23,
);
shows(
  "words of later standards are names in earlier ones",
  "int bool, true, nullptr, constexpr, alignas, static_assert, thread_local;",
  "declaration int | bool | true | nullptr | constexpr | alignas | static_assert | thread_local",
);
shows(
  "restrict and inline are names in C89",
  "int restrict, inline;",
  "declaration int | restrict | inline",
  { standard: "c89" },
);
shows(
  "inline is a keyword in gnu89, restrict is not",
  "inline int restrict(void);",
  "declaration inline int | restrict function()",
  { standard: "gnu89" },
);
shows("asm and typeof are names in strict modes", "int asm, typeof;", "declaration int | asm | typeof", {
  standard: "c17",
});
shows(
  "reserved spellings are keywords everywhere",
  '__asm__("x"); __typeof__(int) x;',
  ["assembler", "declaration typeof(<int>) | x"],
  { standard: "c89" },
);

shows(
  "Microsoft's sized integers",
  "__int8 a; unsigned __int64 b;",
  ["declaration char | a", "declaration unsigned long long | b"],
  { target: "x86_64-windows-msvc" },
);
shows("elsewhere a header may define __int64", "typedef long __int64; __int64 x;", [
  "declaration typedef long | __int64",
  "declaration '__int64' | x",
]);
shows("__forceinline is inline", "__forceinline int f(void);", "declaration inline int | f function()");

shows("a typedef name is a type", "typedef int T; const T x;", [
  "declaration typedef int | T",
  "declaration const 'T' | x",
]);
shows("after a type it is the declarator (6.7.2p2)", "typedef int T; void f(void) { } unsigned T;", [
  "declaration typedef int | T",
  "definition void | f function()",
  "declaration unsigned | T",
]);
shows("a typedef may be repeated", "typedef int T; typedef T T; T x;", [
  "declaration typedef int | T",
  "declaration typedef 'T' | T",
  "declaration 'T' | x",
]);

shows("before a declarator: a type", "foo_t a; const foo_t *b; static bar_t *c;", [
  "declaration 'foo_t' | a",
  "declaration const 'foo_t' | b pointer",
  "declaration static 'bar_t' | c pointer",
]);
shows("in a parameter: a type", "void f(foo_t x, bar_t); void g(const baz_t *);", [
  "declaration void | f function('foo_t' | x, 'bar_t')",
  "declaration void | g function(const 'baz_t' | pointer)",
]);
shows(
  "alone in a parameter list that no definition follows: types",
  "void f(foo_t); void g(foo_t, bar_t), (*h)(baz_t);",
  [
    "declaration void | f function('foo_t')",
    "declaration void | g function('foo_t', 'bar_t') | h pointer function('baz_t')",
  ],
);
shows(
  "in a member: a type",
  "struct s { foo_t a; bar_t (*f)(baz_t), *b; };",
  "declaration struct s {\n  'foo_t' | a\n  'bar_t' | f pointer function('baz_t') | b pointer\n}",
);

/** The declaration is kept without the word, which is reported. */
function passesOver(idea: string, text: string, tree: string): void {
  test(idea, () => {
    const parsed = parseText(text);
    assert.equal(parsed.trees, [tree]);
    assert.equal(parsed.faults, ["unknown-specifier:1"]);
  });
}
passesOver(
  "before a type: a macro that is not defined",
  "EXPORT int f(void);",
  "declaration int | f function()",
);
passesOver("between type and name: a macro", "int WINAPI f(void);", "declaration int | f function()");
passesOver(
  "between star and name: a macro",
  "char *WINAPI f(void);",
  "declaration char | f function() pointer",
);
passesOver(
  "in a declarator's parentheses: a macro",
  "int (WINAPI *f)(int);",
  "declaration int | f pointer function(int)",
);
passesOver("after a function: a macro", "int f(void) NOTHROW;", "declaration int | f function()");
passesOver(
  "after a function: a macro with arguments",
  "int f(void) NONNULL(1, (2));",
  "declaration int | f function()",
);
