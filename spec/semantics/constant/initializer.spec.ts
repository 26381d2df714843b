import { declareText, indexDeclarations } from "../../../src/emit/dump/c-text.ts";
import { assertLengths } from "../../support/lengths.ts";
import { codesOf, declarationOf, understand } from "../../support/semantics.ts";
import { assert, suite } from "../../support/test.ts";

const c23 = { language: { standard: "c23" } } as const;

const lengths = suite("lengths");
lengths("of lists", () => {
  assertLengths([
    ["int a[] = {1, 2, 3};", 3],
    ["int a[] = {1, 2, 3,};", 3],
    ["int a[] = {};", 0],
  ]);
});

lengths("of strings with their zero, in braces and parentheses too", () => {
  assertLengths([
    ['char a[] = "abc";', 4],
    ['char a[] = {"abc"};', 4],
    ['char a[] = ("abc" "d");', 5],
    ['unsigned char a[] = "";', 1],
    ['int a[] = L"ab";', 3],
  ]);
});

lengths("of pointers to strings", () => {
  assertLengths([
    ['const char *a[] = {"x", "y"};', 2],
    ['const char *a[] = {"x"};', 1],
  ]);
});

lengths("of compound literals", () => {
  assertLengths([
    ["int a[] = (int[]){1, 2};", 2],
    ["int a[sizeof((short[]){1, 2, 3})];", 6],
  ]);
});

lengths("of each object of a typedef's type by itself", () => {
  assertLengths([["typedef int t[]; t b = {1}, a = {1, 2};", 2]]);
});

lengths("of the definition, though another declaration has none", () => {
  assertLengths([["extern int a[]; int a[] = {1, 2};", 2]]);
});

lengths("not of a list that names what it initializes", () => {
  assertLengths([["struct s { int x; } a[] = {a[0], 1};", 2]]);
});

const deduced = suite("deduced types");
const typeOf = (header: string, given = {}): string => {
  const { module } = understand(header, given);
  return declareText(declarationOf(module, "variable:a", "variable").type, "", indexDeclarations(module));
};

deduced("are the initializer's, after conversion", () => {
  assert.is(typeOf("__auto_type a = 1.5f;"), "float");
  assert.is(typeOf('__auto_type a = "abc";'), "char *");
  assert.is(typeOf("extern int b[3]; __auto_type a = b;"), "int *");
  assert.is(typeOf("int f(char); __auto_type a = f;"), "int (*)(char)");
  assert.is(typeOf("extern const int b; __auto_type a = b;"), "int");
});

deduced("keep a typedef's name, and the declaration's qualifiers", () => {
  assert.is(typeOf("typedef long word; extern word b; const __auto_type a = b;"), "const word");
});

deduced("are C23's `auto`, too", () => {
  assert.is(typeOf("static auto a = 1u;", c23), "unsigned int");
  assert.is(typeOf("constexpr auto a = 2.5;", c23), "const double");
});

deduced("are unknown of what names itself", () => {
  assert.is(typeOf("auto a = a;", c23), "auto");
});

const constexprs = suite("constexpr objects");
function assertConstexprLengths(lengths: readonly (readonly [string, number | undefined])[]): void {
  for (const [header, length] of lengths) {
    const { type } = declarationOf(understand(header, c23), "variable:a", "variable");
    assert.is(type.kind === "array" ? type.count : undefined, length, header);
  }
}

constexprs("are constants", () => {
  const lengths: readonly (readonly [string, number | undefined])[] = [
    ["constexpr int n = 5; int a[n];", 5],
    ["constexpr int n = {7}, m = n + n; int a[m];", 14],
    ["constexpr unsigned char n = 255; int a[n + 1];", 256],
    ["constexpr double d = 2.5; int a[(int)(d * 2)];", 5],
    ["constexpr int n = {}; int a[n + 1];", 1],
    ["constexpr bool b = 7; int a[b];", 1],
  ];
  assertConstexprLengths(lengths);
});

constexprs("have no value where they are defined by themselves", () => {
  const { type } = declarationOf(understand("constexpr int n = n; int a[n];", c23), "variable:a", "variable");
  assert.is(type.kind === "array" ? type.count : 0, undefined);
});

constexprs("are computed once, however often they are used", () => {
  const doubling = Array.from({ length: 60 }, (_, at) => `constexpr long v${at + 1} = v${at} + v${at};`);
  const header = `constexpr long v0 = 0; ${doubling.join(" ")} int a[v60 + 1];`;
  const { type } = declarationOf(understand(header, c23), "variable:a", "variable");
  assert.is(type.kind === "array" ? type.count : undefined, 1);
});

constexprs("have parts that are constants", () => {
  const before = "struct p { int x, y; struct { short z; }; int a[2]; };";
  assertConstexprLengths([
    [`${before} constexpr struct p p = {3, 4, {5}, {6, 7}}; int a[p.x];`, 3],
    [`${before} constexpr struct p p = {3, 4, {5}, {6, 7}}; int a[(p).z + p.a[1]];`, 12],
    [`${before} constexpr struct p p = {3, 4, 5, 6, 7}; int a[p.a[0]];`, 6],
    [`${before} constexpr struct p p = {.y = 2}; int a[p.y + p.x];`, 2],
    [`${before} constexpr struct { struct p p; } o = {.p.y = 5, .p = {1, 2}}; int a[o.p.y];`, 2],
    [`${before} constexpr struct { struct p p; } o = {.p = {1, 2}, .p.y = 5}; int a[o.p.y];`, 5],
    [`${before} constexpr struct p p = {3, 4}, q = p; int a[q.y];`, 4],
    ["constexpr union { int i; short s; } u = {.s = 2}; int a[u.s];", 2],
    ["constexpr int t[] = {1, [3] = 4, 5}; int a[t[4]];", 5],
    ['constexpr char t[4] = "\\2"; int a[t[0] + t[1]];', 2],
  ]);
});

constexprs("have no value in parts that are not theirs, or made of themselves", () => {
  for (const text of [
    "constexpr union { int i; short s; } u = {.s = 2}; enum { E = u.i };",
    "constexpr struct { int x; } p = {p.x}; enum { E = p.x };",
    "constexpr int t[2] = {1, 2}; enum { E = t[2] };",
    "const struct { int x; } p = {1}; enum { E = p.x };",
  ])
    assert.equal(codesOf(understand(text, c23)), ["not-constant"]);
});
