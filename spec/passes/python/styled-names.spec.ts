import type { GivenOptions } from "../../../src/options.ts";
import { ctypes } from "../../../src/passes/python/types.ts";
import { planOf, pythonOf, runHeader, whyNoPython } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

const pep8: GivenOptions = { naming: "pep8" };

async function namesOf(text: string, options: GivenOptions = {}): Promise<string> {
  const { items } = await planOf(text, { ...pep8, ...options });
  return [...new Set(items.map(({ name }) => name))].join(" ");
}

async function changesOf(text: string): Promise<readonly string[]> {
  const { diagnostics } = await translateText(text, { outputLanguage: "py", ...pep8 });
  return diagnostics.flatMap(({ code, message }) => (code === "python-name-changed" ? [message] : []));
}

test("each kind has its style", async () => {
  const header =
    "typedef unsigned my_size_t; struct fooBar { int a; }; union u_s { int a; }; typedef int (*on_event)(int);\n" +
    "enum color_kind { cRed }; extern int someValue; void XMLHttpRequest(void);\n" +
    "#define maxSize 3\n#define addOne(x) ((x) + 1)\n";
  assert.is(
    await namesOf(header),
    "MySize FooBar US OnEvent ColorKind C_RED some_value xml_http_request MAX_SIZE add_one",
  );
});

test("a typedef and its tag are one class, whatever decorates the tag", async () => {
  assert.is(await namesOf("typedef struct z_stream_s { int a; } z_stream;"), "ZStream");
  assert.is(await namesOf("typedef struct _Point { int a; } Point, *PPoint;"), "Point PPoint");
  assert.is(await namesOf("typedef struct tagRECT { int a; } RECT;"), "Rect");
  assert.is(await namesOf("typedef struct { int a; } div_t;"), "Div");
  assert.is(await namesOf("typedef enum kind_e { ONE } kind_t; typedef kind_t kind;"), "Kind ONE");
});

test("tags and typedefs of other names are two", async () => {
  assert.is(await namesOf("typedef struct inner { int a; } outer;"), "Inner Outer");
});

test("a pointer to a tag keeps the ending that tells them apart", async () => {
  assert.is(await namesOf("struct conn { int a; }; typedef struct conn *conn_t;"), "Conn ConnT");
});

test("what has its name in C already keeps it; of others the first has the name", async () => {
  const header = "int fooBar(void); int foo_bar(void); int aB(void); int a_B(void);";
  assert.is(await namesOf(header), "foo_bar_2 foo_bar a_b a_b_2");
  assert.equal(await changesOf(header), [
    "`fooBar` is called `foo_bar_2` in the module: something else has the name",
    "`a_B` is called `a_b_2` in the module: something else has the name",
  ]);
});

test("keywords and names of the module get an underscore at the end", async () => {
  assert.is(await namesOf("int Import(void); typedef int none; int __doc__(void);"), "import_ None_ _doc__");
});

test("a macro that names something is called as that is, and one that is nothing is in nobody's way", async () => {
  const header =
    "int doIt(void); typedef int T; \n#define doAll doIt\n#define my_alias T\n#define do_it doIt()\n#define DO_IT 1\n";
  assert.is(await namesOf(header), "do_it T MyAlias do_all DO_IT");
  assert.equal(await changesOf(header), []);
});

test("prefixes are left out, where a name is left", async () => {
  const header =
    "int lib_open(void); int lib_3d(void); struct lib_thing { int a; };\n#define LIB_OK 0\n#define LIB 1\n";
  const strippedPrefixes = ["lib_", "LIB"];
  assert.is(await namesOf(header, { strippedPrefixes }), "open lib_3d Thing OK LIB");
});

test("members have the style, a member's name in C means that member, and the others keep theirs besides", async () => {
  const { items } = await planOf("struct s { int fooBar, foo_bar, Plain; int class_; };", pep8);
  const body = items.find(({ kind }) => kind === "record-body");
  assert.ok(body?.kind === "record-body");
  assert.equal(
    body.fields.map(({ name }) => name),
    ["foo_bar_2", "foo_bar", "plain", "class_"],
  );
  assert.equal(body.aliases, [
    { name: "fooBar", field: "foo_bar_2" },
    { name: "Plain", field: "plain" },
  ]);
});

test("ctypesgen's form and the typed one have names of their own", async () => {
  for (const options of [{ compatibility: "ctypesgen" }, { style: "interoptopus" }] as const) {
    const text = await pythonOf("int doIt(void);", { ...pep8, ...options });
    assert.match(text, "doIt");
    assert.not.match(text, "do_it");
  }
});

judge(
  "members are reached by both names, through anonymous members, bit-fields and macros",
  whyNoPython,
  async () => {
    const header =
      "struct rec { union { int innerOne; int in_two; }; unsigned aBit : 3, bBit : 5; short aShort; };\n" +
      "#define GET_SHORT(r) ((r)->aShort)\n#define PLACE(r) (&(r)->aShort)\n";
    const program = `
r = m.Rec(a_short=7)
r.innerOne = 5
r.aBit = 6
r.b_bit = 9
print(r.inner_one, r.in_two, r.a_bit, r.bBit, m.get_short(ctypes.pointer(r)), m.Rec(aShort=8).a_short)
print(m.place(r if False else ctypes.pointer(r)).contents.value)
`;
    assert.is(await runHeader(header, program, pep8), "5 5 6 9 7 8\n7");
  },
);

for (const [name, options] of [
  ["at once", {}],
  ["at first use", { lazy: true }],
] as const) {
  judge(`a parameter hides no function of its macro, bound ${name}`, whyNoPython, async () => {
    const header =
      "#define TWICE(x) ((x) * 2)\n#define QUAD(TWICE_OF) TWICE(TWICE(TWICE_OF))\n#define USE(Twice) TWICE(Twice)\n";
    assert.is(await runHeader(header, "print(m.quad(2), m.use(4))", { ...pep8, ...options }), "8 8");
  });
}

test("what ctypes has a type for needs no name, and takes none", async () => {
  const header =
    "typedef uint8_t Uint8; typedef size_t Size; typedef int Word; typedef Word word_t;\nint8_t f(Size s, word_t w);";
  assert.is(await namesOf(`#include <stddef.h>\n#include <stdint.h>\n${header}`), "Uint8 Size Word f");
  const { items } = await planOf(`#include <stdint.h>\nuint8_t f(int64_t x);`, pep8);
  const [made] = items;
  assert.ok(made?.kind === "function");
  assert.equal([made.result, ...made.parameters], [ctypes("c_ubyte"), ctypes("c_long")]);
});

test("of two types that come to one name the later is told apart", async () => {
  const header = "struct a_b { int x; }; typedef struct aB aB_t; struct A_b { int x; };";
  assert.is(await namesOf(header), "AB ABT AB_2");
});
