import type { GivenOptions } from "../../../src/options.ts";
import { declarationOf, faultsOf, understand } from "../../support/semantics.ts";
import { assert, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

test("an alignment is a power of two", () => {
  assert.equal(faultsOf("int x __attribute__((aligned(3)));"), ["bad-alignment 1:1"]);
  assert.equal(faultsOf("_Alignas(3) int x;"), ["bad-alignment 1:1"]);
  assert.equal(faultsOf("struct s { int a; } __attribute__((aligned(3)));"), ["bad-alignment 1:8"]);
  assert.equal(faultsOf("struct s { int a __attribute__((aligned(-8))); };"), ["bad-alignment 1:12"]);
  assert.equal(faultsOf("int x __attribute__((aligned(1ull << 40)));"), ["bad-alignment 1:1"]);
});

test("each compiler has its largest alignment", async () => {
  const codesFor = async (shift: number, options: GivenOptions): Promise<readonly string[]> => {
    const text = `int x __attribute__((aligned(1ull << ${shift})));`;
    return (await translateText(text, options)).diagnostics.map(({ code }) => code);
  };
  assert.equal(await codesFor(28, {}), []);
  assert.equal(await codesFor(29, {}), ["bad-alignment"]);
  assert.equal(await codesFor(32, { compiler: "clang" }), []);
  assert.equal(await codesFor(33, { compiler: "clang" }), ["bad-alignment"]);
  const windows = { target: "x86_64-windows-msvc", compiler: "clang" };
  assert.equal(await codesFor(13, windows), []);
  assert.equal(await codesFor(14, windows), ["bad-alignment"]);
});

test("alignments of 0, 1, 16 and of a type are right", () => {
  assert.equal(
    faultsOf("_Alignas(0) int a; char b __attribute__((aligned(1))); _Alignas(double) char c;"),
    [],
  );
  assert.equal(faultsOf("int a __attribute__((aligned)); _Alignas(2) _Alignas(8) int b;"), []);
});

test("an alignment is a constant", () => {
  assert.equal(faultsOf('int x __attribute__((aligned("a")));'), ["not-constant 1:1"]);
  assert.equal(faultsOf("_Alignas(struct q) int x;"), ["not-constant 1:1"]);
});

test("an alignment that only the compiler can evaluate is told to be left out", () => {
  assert.equal(faultsOf("int x __attribute__((aligned(__builtin_nosuch(1))));"), ["not-evaluated 1:1"]);
});

test("_Alignas never makes an alignment smaller", () => {
  assert.equal(faultsOf("_Alignas(1) int x;"), ["alignment-too-weak 1:17"]);
  assert.equal(faultsOf("struct s { _Alignas(char) int x; };"), ["alignment-too-weak 1:31"]);
  assert.equal(faultsOf("_Alignas(void) int x;"), ["alignment-too-weak 1:20"]);
});

test("_Alignas is said of objects and members", () => {
  assert.equal(faultsOf("_Alignas(8) typedef int x;"), ["misplaced-specifier 1:25"]);
  assert.equal(faultsOf("_Alignas(8) int f(void);"), ["misplaced-specifier 1:17"]);
  assert.equal(faultsOf("int f(_Alignas(8) int a);"), ["misplaced-specifier 1:23"]);
});

test("a bad alignment changes no layout", () => {
  const meaning = understand("struct s { char a; int b __attribute__((aligned(3))); };");
  assert.is(declarationOf(meaning, "struct:s", "record").layout?.size, 64);
});

test("vector_size is of whole elements, which are numbers", () => {
  assert.equal(faultsOf("int x __attribute__((vector_size(3)));"), ["bad-attribute 1:1"]);
  assert.equal(faultsOf("struct s { int a; } x __attribute__((vector_size(16)));"), ["bad-attribute 1:1"]);
  assert.equal(faultsOf("typedef const float v __attribute__((vector_size(16))); v f(v);"), []);
});

test("a vector's size is a constant", () => {
  assert.equal(faultsOf("int x __attribute__((vector_size(sizeof(nope))));"), ["not-constant 1:1"]);
  assert.equal(faultsOf("enum { N = 16 }; int x __attribute__((vector_size(N)));"), []);
});

test("x87's modes are there where long double has its format", async () => {
  const text =
    "typedef float r __attribute__((mode(XF))); typedef _Complex float c __attribute__((mode(XC)));";
  for (const [flag, count] of [
    ["-mlong-double-80", 0],
    ["-mlong-double-64", 2],
    ["-mlong-double-128", 2],
  ] as const) {
    const { diagnostics } = await translateText(text, { compilerFlags: [flag] });
    assert.equal(
      diagnostics.map(({ code }) => code),
      Array(count).fill("bad-attribute"),
    );
  }
});

test("mode is of the type's class", () => {
  assert.equal(faultsOf("float x __attribute__((mode(DI)));"), ["bad-attribute 1:1"]);
  assert.equal(faultsOf("int x __attribute__((mode(XX)));"), ["bad-attribute 1:1"]);
  assert.equal(faultsOf("typedef unsigned int u __attribute__((__mode__(__DI__)));"), []);
  assert.equal(faultsOf("typedef int v __attribute__((mode(V4SI))), w __attribute__((mode(word)));"), []);
});

const modeOf = (mode: string): string => `__attribute__((mode(${mode})))`;

test("mode is of no array and no function, but of what parameters of them become", () => {
  const mode = modeOf("DI");
  for (const text of [
    `int ${mode} a[3];`,
    `int a[3] ${mode};`,
    `int *a[3] ${mode};`,
    `int ${modeOf("SI")} a[3];`,
    `int ${mode} f(void);`,
    `int f(void) ${mode};`,
    `typedef int ${mode} a[3];`,
    `typedef int a[3]; a b ${mode};`,
    `struct s { int a[3] ${mode}; };`,
  ])
    assert.is(faultsOf(text).length, 1, text);
  for (const text of [
    `int (*f)(void) ${mode};`,
    `typedef int t ${mode}; t a[3];`,
    `void f(int ${mode} a[3], int ${mode} g(void));`,
  ])
    assert.equal(faultsOf(text), [], text);
});

test("an enum's mode is of an integer that holds its enumerators", () => {
  for (const [mode, body] of [
    ["QI", "A = 300"],
    ["QI", "A = 200, B = -1"],
    ["QI", "A = -129"],
    ["SI", "A = 1LL << 40"],
    ["SF", "A"],
    ["V4SI", "A"],
  ] as const) {
    assert.equal(faultsOf(`enum ${modeOf(mode)} e { ${body} };`).length, 1, body);
    assert.equal(faultsOf(`enum e { ${body} } ${modeOf(mode)};`), ["bad-attribute 1:6"], body);
  }
  for (const [mode, body] of [
    ["QI", "A = 200"],
    ["QI", "A = -128, B = 127"],
    ["DI", "A = 1LL << 40"],
    ["word", "A"],
  ] as const)
    assert.equal(faultsOf(`enum e { ${body} } ${modeOf(mode)};`), [], body);
});

test("clang's enums of a mode have int's sign, and it takes what stands behind", () => {
  const clang = { target: "x86_64-apple-darwin" };
  assert.equal(faultsOf(`enum ${modeOf("QI")} e { A = 200 };`, clang).length, 1);
  assert.equal(faultsOf(`enum e { A = 200 } ${modeOf("QI")};`, clang), []);
  const negative = `enum e { A } ${modeOf("QI")}; _Static_assert((enum e)-1 < 0, "");`;
  assert.equal(faultsOf(negative, clang), []);
  assert.equal(faultsOf(negative).length, 1);
});

test("modes of vectors are of the class of their elements, and of powers of two", () => {
  for (const [type, mode, size] of [
    ["int", "V4SI", 16],
    ["float", "V4SF", 16],
    ["double", "__V2DF__", 16],
    ["unsigned char", "V8QI", 8],
    ["int", "V64SI", 256],
    ["int", "V1TI", 16],
  ] as const) {
    const text = `typedef ${type} v ${modeOf(mode)}; _Static_assert(sizeof(v) == ${size}, "");`;
    assert.equal(faultsOf(text), [], text);
  }
  for (const [type, mode] of [
    ["int", "V3SI"],
    ["int", "V128SI"],
    ["int", "V4SF"],
    ["float", "V4SI"],
    ["_Bool", "V4SI"],
    ["int", "V4XX"],
    ["int *", "V2DI"],
  ] as const)
    assert.equal(faultsOf(`typedef ${type} t; t v ${modeOf(mode)};`).length, 1, `${type} ${mode}`);
});
