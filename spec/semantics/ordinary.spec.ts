import type { FunctionDeclaration } from "../../src/ir/declaration.ts";
import type { GivenOptions } from "../../src/options.ts";
import { codesOf, declarationOf, understand } from "../support/semantics.ts";
import { assert, suite, test } from "../support/test.ts";

function functionOf(text: string, options: GivenOptions = {}): FunctionDeclaration {
  return declarationOf(understand(text, options), "function:f", "function");
}

const composite = suite("redeclarations");

composite("a prototype tells more than none, and names more than none", () => {
  const { type } = functionOf("int f(); int f(int, char *); int f(int count, char *text);");
  assert.is(type.prototyped, true);
  assert.equal(
    type.parameters.map(({ name }) => name),
    ["count", "text"],
  );
});

composite("names missing in one are taken from another", () => {
  const { type } = functionOf("int f(int a, int); int f(int, int b);");
  assert.equal(
    type.parameters.map(({ name }) => name),
    ["a", "b"],
  );
});

composite("attributes and labels of any of them hold", () => {
  const declaration = functionOf(
    'void f(void); void f(void) __attribute__((noreturn)) ; void f(void) __asm__("other");',
  );
  assert.equal([declaration.noreturn, declaration.symbol], [true, "other"]);
});

composite("a function declared by a typedef has its type", () => {
  const { type } = functionOf("typedef long F(int a); F f;");
  assert.equal(
    type.parameters.map(({ name }) => name),
    ["a"],
  );
});

composite("_Noreturn says what the attribute says", () => {
  assert.is(functionOf("_Noreturn void f(void);").noreturn, true);
});

const symbols = suite("asm labels");

symbols("name the symbol in the library", () => {
  assert.is(functionOf('int f(void) __asm__("" "real_" "f");').symbol, "real_f");
  assert.is(functionOf('int f(void) __asm__("\\x66" "oo\\137\\u00e9\u00e9");').symbol, "foo_\u00e9\u00e9");
});

symbols("are nothing where they say the name itself", () => {
  assert.is(functionOf('int f(void) __asm__("f");').symbol, undefined);
});

symbols("may come from a pragma", () => {
  assert.is(functionOf("#pragma redefine_extname f real_f\nint f(void);\n").symbol, "real_f");
});

const linkage = suite("linkage");

linkage("a static function is in no library", () => {
  assert.is(functionOf("static int f(void);").external, false);
  assert.is(functionOf("static inline int f(void) { return 1; }").external, false);
});

linkage("an inline definition is none unless a declaration says more (6.7.4p7)", () => {
  assert.is(functionOf("inline int f(void) { return 1; }").external, false);
  assert.is(functionOf("extern inline int f(void) { return 1; }").external, true);
  assert.is(functionOf("int f(void); inline int f(void) { return 1; }").external, true);
});

linkage("GNU89 has it the other way round", () => {
  const language = { standard: "gnu89" };
  assert.is(functionOf("__inline int f(void) { return 1; }", { language }).external, true);
  assert.is(functionOf("extern __inline int f(void) { return 1; }", { language }).external, false);
  const attribute = "extern inline __attribute__((gnu_inline)) int f(void) { return 1; }";
  assert.is(functionOf(attribute).external, false);
});

const variables = suite("variables");

variables("know their linkage and storage", () => {
  const meaning = understand("extern int a; static int b; extern _Thread_local int c; int d = 1;");
  const of = (name: string): unknown[] => {
    const { external, threadLocal } = declarationOf(meaning, `variable:${name}`, "variable");
    return [external, threadLocal];
  };
  assert.equal(
    [of("a"), of("b"), of("c"), of("d")],
    [
      [true, undefined],
      [false, undefined],
      [true, true],
      [true, undefined],
    ],
  );
});

variables("may be declared before their record is complete", () => {
  const meaning = understand("extern struct s v; struct s { int x; };");
  const record = declarationOf(meaning, "struct:s", "record");
  const variable = declarationOf(meaning, "variable:v", "variable");
  assert.ok(record.sequence < variable.sequence && variable.sequence < (record.completedAt ?? 0));
});

const typedefs = suite("typedefs");

typedefs("keep the alignment that they ask for", () => {
  const { align } = declarationOf(
    understand("typedef int T __attribute__((aligned(16)));"),
    "typedef:T",
    "typedef",
  );
  assert.is(align, 128);
});

typedefs("repeated are one", () => {
  const { module } = understand("typedef int T; typedef int T;");
  assert.is(module.declarations.length, 1);
});

const notes = suite("attributes");

notes("that no other field tells are noted with their arguments", () => {
  const text = "int f(const char *, ...) __attribute__((format(printf, 1, 2), pure, noreturn));";
  assert.equal(
    functionOf(text).attributes?.map(({ name, arguments: values }) => [name, values?.length]),
    [
      ["format", 3],
      ["pure", undefined],
    ],
  );
});

test("Microsoft's thread storage is thread storage", () => {
  const meaning = understand("__declspec(thread) extern int each;", { target: "x86_64-windows-msvc" });
  assert.is(declarationOf(meaning, "variable:each", "variable").threadLocal, true);
});

test("an array larger than half of the address space is told of once", () => {
  const chain = Array.from({ length: 70 }, (_, at) => `typedef t${at} t${at + 1}[2];`).join("\n");
  assert.equal(codesOf(understand(`typedef int t0;\n${chain}`)), ["array-too-large"]);
  assert.equal(codesOf(understand("extern char a[1ull << 63];")), ["array-too-large"]);
  assert.equal(codesOf(understand("extern char a[(1ull << 63) - 1];")), []);
  const i386 = { target: "i386-linux-gnu" };
  assert.equal(codesOf(understand("extern char a[1u << 31];", i386)), ["array-too-large"]);
});
