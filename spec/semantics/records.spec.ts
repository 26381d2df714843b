import type { RecordDeclaration } from "../../src/ir/declaration.ts";
import type { Type } from "../../src/ir/type.ts";
import type { GivenOptions } from "../../src/options.ts";
import { runProgram } from "../support/c-truth.ts";
import { pythonOf } from "../support/modules.ts";
import { missingPrograms } from "../support/outside.ts";
import { codesOf, declarationOf, understand } from "../support/semantics.ts";
import { assert, judge, test } from "../support/test.ts";
import { moduleOf } from "../support/translation.ts";

function record(text: string, id = "struct:s", options: GivenOptions = {}): RecordDeclaration {
  return declarationOf(understand(text, options), id, "record");
}

function layoutOf(text: string, id?: string): (number | string | undefined)[] {
  const { layout } = record(text, id);
  return [layout?.size, layout?.align, ...(layout?.fields ?? []).map(({ offset }) => offset)];
}

test("members lie in order with padding", () => {
  assert.equal(layoutOf("struct s { char a; int b; short c; };"), [96, 32, 0, 32, 64]);
});

test("union members share their place", () => {
  assert.equal(layoutOf("union u { char a; double b; };", "union:u"), [64, 64, 0, 0]);
});

test("packed and aligned are of the record or of a member", () => {
  assert.equal(layoutOf("struct s { char a; int b; } __attribute__((packed));"), [40, 8, 0, 8]);
  assert.equal(layoutOf("struct s { char a; int b __attribute__((packed)); };"), [40, 8, 0, 8]);
  assert.equal(layoutOf("struct s { char a; char b __attribute__((aligned(8))); };"), [128, 64, 0, 64]);
  assert.equal(layoutOf("struct s { char a; _Alignas(4) char b; };"), [64, 32, 0, 32]);
  const { packed, requestedAlign } = record(
    "struct __attribute__((packed, aligned(2))) s { char a; int b; };",
  );
  assert.equal([packed, requestedAlign], [true, 16]);
});

test("aligned without an argument is the target's largest alignment", () => {
  assert.is(record("struct s { char a; } __attribute__((aligned));").layout?.align, 128);
});

test("aligned takes an expression", () => {
  assert.is(record("struct s { char a; } __attribute__((aligned(sizeof(long) * 2)));").layout?.align, 128);
});

test("pragma pack holds where the record ends", () => {
  const text =
    "#pragma pack(push, 2)\nstruct s { char a; int b; };\n#pragma pack(pop)\nstruct t { char a; int b; };";
  assert.equal(layoutOf(text), [48, 16, 0, 16]);
  assert.equal(layoutOf(text, "struct:t"), [64, 32, 0, 32]);
  assert.is(record(text).pragmaPack, 16);
});

test("a typedef's alignment is its members'", () => {
  assert.equal(
    layoutOf("typedef int wide __attribute__((aligned(16))); struct s { char a; wide b; };"),
    [256, 128, 0, 128],
  );
});

test("bit-fields have width and spelling", () => {
  const { fields, layout } = record("struct s { unsigned a : 0x3; unsigned : 5; int : 0; _Bool c : 1; };");
  assert.equal(
    fields?.map(({ name, bitWidth }) => [name, bitWidth]),
    [
      ["a", 3],
      [undefined, 5],
      [undefined, 0],
      ["c", 1],
    ],
  );
  assert.equal(
    layout?.fields.map(({ offset, width }) => [offset, width]),
    [
      [0, 3],
      [3, 5],
      [32, 0],
      [32, 1],
    ],
  );
  const width = fields?.[0]?.bitWidthExpression;
  assert.is(width?.kind === "number" && width.spelling, "0x3");
});

test("a bit-field wider than its type is reported", () => {
  assert.equal(codesOf(understand("struct s { char a : 9; };")), ["bad-bit-width"]);
});

test("members of anonymous members are found through them", () => {
  const text = "struct s { int a; union { int b; struct { char c, d; }; }; };";
  assert.equal(
    record(text).fields?.map(({ name }) => name),
    ["a", undefined],
  );
  const meaning = understand(`${text} int x[__builtin_offsetof(struct s, d)];`);
  const { type } = declarationOf(meaning, "variable:x", "variable");
  assert.is(type.kind === "array" && type.count, 5);
});

test("a tagged record without a declarator is a member only for Microsoft", () => {
  const text = "struct s { struct t { int x; }; int y; };";
  assert.is(record(text).fields?.length, 1);
  assert.is(record(text, "struct:s", { language: { msExtensions: true } }).fields?.length, 2);
});

test("a member of a named record without a name is one where the target's own compiler has it so", () => {
  const text = "struct s { struct inner { int x; int y; }; char c; };";
  const size = (target: string): unknown => record(text, "struct:s", { target }).layout?.size;
  assert.is(size("x86_64-linux-gnu"), 8);
  assert.is(size("x86_64-windows-msvc"), 96);
  // GCC for MinGW has -fms-extensions by default.
  assert.is(size("i686-windows-gnu"), 96);
});

test("a flexible array member takes no room", () => {
  const { layout, fields } = record("struct s { int n; long data[]; };");
  assert.equal([layout?.size, layout?.fields[1]], [64, { offset: 64, width: 0 }]);
  const type = fields?.[1]?.type;
  assert.is(type?.kind === "array" && type.count, undefined);
});

test("a zero-length array is known as such", () => {
  const type = record("struct s { int n; int data[0]; };").fields?.[1]?.type;
  assert.is(type?.kind === "array" && type.count, 0);
});

test("records in mutual reference are both complete", () => {
  const text = "struct t; struct s { struct t *other; }; struct t { struct s *other; int x; };";
  assert.equal([record(text).layout?.size, record(text, "struct:t").layout?.size], [64, 128]);
});

test("an incomplete record has neither fields nor layout", () => {
  const { fields, layout, completedAt } = record("struct s; struct s *f(void);");
  assert.equal([fields, layout, completedAt], [undefined, undefined, undefined]);
});

test("a tag mentioned before its definition is placed where it is mentioned", () => {
  const declaration = record("struct s;\nstruct s *f(void);\nstruct s { int x; };");
  assert.equal([declaration.firstMention?.line, declaration.location?.line], [1, 3]);
  assert.ok((declaration.completedAt ?? 0) > declaration.sequence);
});

test("a member of incomplete type leaves its record without members", () => {
  const meaning = understand("struct t; struct s { struct t x; };");
  assert.equal(codesOf(meaning), ["incomplete-member"]);
  assert.is(declarationOf(meaning, "struct:s", "record").fields, undefined);
});

test("a record within itself is incomplete", () => {
  assert.equal(codesOf(understand("struct s { struct s x; };")), ["incomplete-member"]);
});

test("a record larger than the address space is refused", () => {
  assert.equal(codesOf(understand("struct s { char a[0x7fffffffffffffff], b[2]; };")), ["record-too-large"]);
});

test("sizes beyond 2^53 bits are decimal strings", () => {
  assert.is(record("struct s { char a[0x3fffffffffffffff]; };").layout?.size, "36893488147419103224");
});

test("transparent unions are known by attribute or typedef", () => {
  assert.is(
    record("union u { int *a; long *b; } __attribute__((transparent_union));", "union:u").transparentUnion,
    true,
  );
  const typedef = "typedef union { int *a; long *b; } T __attribute__((transparent_union));";
  assert.is(record(typedef, "union:anon_1").transparentUnion, true);
});

test("a byte order that the source asks for is told", () => {
  const text = 'struct s { int a; } __attribute__((scalar_storage_order("big-endian")));';
  assert.is(record(text).bigEndian, true);
  assert.is(record("struct s { int a; };").bigEndian, undefined);
});

test("ms_struct changes the layout of bit-fields", () => {
  const body = "{ char a : 4; int b : 4; }";
  assert.is(record(`struct s ${body};`).layout?.size, 32);
  assert.is(record(`struct s ${body} __attribute__((ms_struct));`).layout?.size, 64);
});

test("two members of one name are told at the second", () => {
  assert.equal(codesOf(understand("struct s { int a; int a; };")), ["duplicate-member"]);
  assert.equal(codesOf(understand("struct s { int a; struct t { int a; } b; };")), []);
});

test("a member's length does not vary, and is not that of a flexible array", () => {
  const meaning = understand("struct s { int n; int a[n]; };");
  assert.equal(codesOf(meaning), ["not-constant"]);
  assert.is(declarationOf(meaning, "struct:s", "record").layout, undefined);
});

test("a negative length is told once and makes no layout", () => {
  const meaning = understand("struct s { int a[-1]; }; extern int b[-2]; int f(int c[2 - 3]);");
  assert.equal(codesOf(meaning), ["negative-length", "negative-length", "negative-length"]);
  assert.is(declarationOf(meaning, "struct:s", "record").layout, undefined);
  assert.is(declarationOf(meaning, "variable:b", "variable").type.kind, "opaque");
});

test("members of anonymous members share the name space of the record around, and the first one stays", () => {
  const text = "struct s { int a; struct { char b; int a; }; union { char c; }; int c; };";
  const meaning = understand(`${text} enum at { AT = __builtin_offsetof(struct s, a) };`);
  assert.equal(codesOf(meaning), ["duplicate-member", "duplicate-member"]);
  const { layout } = declarationOf(meaning, "struct:s", "record");
  assert.equal(
    layout?.fields.map(({ offset }) => offset),
    [0, 32, 96, 128],
  );
  assert.is(declarationOf(meaning, "enum:at", "enum").enumerators?.[0]?.value, 0);
});

test("i386: a record that is nothing but a `_Complex double` lies at 4 bytes, as that does", () => {
  const text = `
    struct __attribute__((ms_struct)) a { _Complex double f; };
    struct __attribute__((ms_struct)) b { double f[2]; };
    struct __attribute__((ms_struct)) c { struct a f; int none[0]; };`;
  const meaning = understand(text, { target: "i386-linux-gnu" });
  assert.equal(
    ["a", "b", "c"].map((name) => declarationOf(meaning, `struct:${name}`, "record").layout?.align),
    [32, 64, 32],
  );
});

test("aligned behind a `*` is the pointer's, to clang the member's behind any", () => {
  const near = "struct s { char a; int *__attribute__((aligned(16))) b; };";
  const far = "struct s { char a; int *__attribute__((aligned(16))) *b; };";
  assert.equal(layoutOf(near), [256, 128, 0, 128]);
  assert.equal(layoutOf(far), [128, 64, 0, 64]);
  const apple = { target: "arm64-apple-darwin" };
  assert.is(declarationOf(understand(far, apple), "struct:s", "record").layout?.size, 256);
});

test("attributes of earlier mentions count to clang only", () => {
  const text = "struct __attribute__((aligned(32))) s; struct s { char a; };";
  assert.equal(layoutOf(text), [8, 8, 0]);
  const apple = { target: "arm64-apple-darwin" };
  assert.is(declarationOf(understand(text, apple), "struct:s", "record").layout?.size, 256);
});

test("Microsoft's align before `struct` is the structure's, behind `}` the object's", () => {
  const sizeOf = (text: string): unknown =>
    declarationOf(understand(text, { target: "x86_64-windows-msvc" }), "struct:s", "record").layout?.size;
  assert.is(sizeOf("__declspec(align(32)) struct s { char a; };"), 256);
  assert.is(sizeOf("typedef __declspec(align(32)) struct s { char a; } t;"), 256);
  assert.is(sizeOf("__declspec(align(32)) struct s; struct s { char a; };"), 256);
  assert.is(sizeOf("struct s { char a; } __declspec(align(32)) v;"), 8);
  assert.is(sizeOf("struct s; struct s __declspec(align(64)) v; struct s { char a; };"), 8);
});

test("the pragma for Microsoft's layout is clang's alone, and `off` gives the target's own", () => {
  const text =
    "#pragma ms_struct on\nstruct s { char a : 3; int b : 5; };\n#pragma ms_struct off\nstruct t { char a : 3; int b : 5; };";
  const sizes = (target: string): unknown[] => {
    const meaning = understand(text, { target });
    return ["struct:s", "struct:t"].map((id) => declarationOf(meaning, id, "record").layout?.size);
  };
  assert.equal(sizes("x86_64-linux-gnu"), [32, 32]);
  assert.equal(sizes("x86_64-windows-gnu"), [64, 64]);
  assert.equal(sizes("x86_64-apple-darwin"), [64, 32]);
});

test("of records in each other only the first that is too large is told of", () => {
  const chain = Array.from({ length: 70 }, (_, at) => `struct r${at + 1} { struct r${at} a, b; };`).join(
    "\n",
  );
  assert.equal(codesOf(understand(`struct r0 { int a; };\n${chain}`)), ["record-too-large"]);
});

test("packing lowers what aligned says of the member's type, to gcc behind its * and before its name", () => {
  const inPacked = (member: string): unknown =>
    layoutOf(`struct s { char a; ${member}; } __attribute__((packed));`)[0];
  assert.is(inPacked("char *__attribute__((aligned(32))) b"), 72);
  assert.is(inPacked("char (__attribute__((aligned(32))) b)"), 16);
  assert.is(inPacked("char *b __attribute__((aligned(32)))"), 512);
});

test("aligned of the member's type may lower its alignment", () => {
  assert.equal(layoutOf("struct s { char a; char *__attribute__((aligned(4))) b; };"), [96, 32, 0, 32]);
});

test("aligned before a * in parentheses is said of what is pointed to", () => {
  assert.equal(layoutOf("struct s { char a; char (__attribute__((aligned(32))) * b); };"), [128, 64, 0, 64]);
  assert.equal(
    layoutOf("struct s { char a; char (__attribute__((aligned(32))) * b)(void); };"),
    [128, 64, 0, 64],
  );
});

test("a bit-field of no integer type is an error, and an ordinary member", () => {
  for (const member of ["float b : 3", "int *b : 3", "struct { int c; } b : 3"]) {
    const text = `struct s { char a; ${member}; };`;
    assert.equal(codesOf(understand(text)), ["bad-bit-type"]);
    assert.is(record(text).fields?.[1]?.bitWidth, undefined);
  }
  assert.equal(
    codesOf(understand("enum e { A }; typedef enum e t; struct s { t b : 3; _Bool c : 1; };")),
    [],
  );
});

test("a member that only the compiler can measure leaves the record without members", () => {
  for (const member of ["int a : __builtin_nosuch(1);", "int a[__builtin_nosuch(1)];"]) {
    const meaning = understand(`struct s { ${member} };`);
    assert.equal(codesOf(meaning), ["not-evaluated"]);
    assert.is(declarationOf(meaning, "struct:s", "record").fields, undefined);
  }
});

const signs: string =
  "typedef int plain; typedef signed word; typedef word other; typedef char octet; enum E { A = -1 }; " +
  "struct s { int a : 3; signed b : 3; const long c : 3; signed char d : 3; char e : 3; enum E f : 3; plain g : 3; " +
  "word h : 3; other i : 3; octet j : 3; __typeof__((signed)1) k : 3; short l : 3; long long m : 40; __signed__ short n : 3; };";

judge("gcc -funsigned-bitfields has the same signs", missingPrograms("gcc"), async () => {
  const names = "abcdefghijklmn".split("");
  const module = await moduleOf(signs, { compilerFlags: ["-funsigned-bitfields"] });
  const { fields = [] } = declarationOf(module, "struct:s", "record");
  const behind = (type: Type): Type | undefined =>
    type.kind === "typedef" ? behind(declarationOf(module, type.id, "typedef").type) : type;
  const ours = fields.map(({ type }) => {
    const plain = behind(type);
    return plain?.kind === "integer" && !plain.signed ? 0 : 1;
  });
  const prints = names.map((name) => `v.${name} < 0`).join(", ");
  const theirs = runProgram(
    "gcc",
    `#include <stdio.h>\n#include <string.h>\n${signs}\nint main(void) { struct s v; memset(&v, 255, sizeof v); ` +
      `int all[] = { ${prints} }; for (int i = 0; i < ${names.length}; i++) printf("%d ", all[i]); }`,
    ["-funsigned-bitfields"],
  );
  assert.is(`${ours.join(" ")} `, theirs);
  assert.ok(ours.includes(0) && ours.includes(1));
});

test("Python reads such bit-fields without a sign", async () => {
  const text = await pythonOf("struct s { int a : 3; signed b : 3; };", {
    compilerFlags: ["-fno-signed-bitfields"],
  });
  assert.match(text, /\("a", c_uint, 3\),\s+\("b", c_int, 3\),/);
});

test("clang has signed ones whatever flags say", async () => {
  const compilerFlags = ["-funsigned-bitfields"];
  const module = await moduleOf("struct s { int a : 3; };", { compiler: "clang", compilerFlags });
  const type = declarationOf(module, "struct:s", "record").fields?.[0]?.type;
  assert.is(type?.kind === "integer" && type.signed, true);
});
