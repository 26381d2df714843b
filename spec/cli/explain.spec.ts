import { explainCode, explainName } from "../../src/cli/explain.ts";
import { catalog } from "../../src/diagnostics/catalog.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { translate } from "../../src/translate.ts";
import { assert, test } from "../support/test.ts";
import { moduleOf } from "../support/translation.ts";
import { runCommand } from "./support.ts";

async function explain(name: string, text: string, options = {}): Promise<string | undefined> {
  return explainName(name, await moduleOf(text, options));
}

test("a code has its message, its explanation and its help", () => {
  const text = explainCode("no-headers") ?? "";
  assert.match(text, /^no-headers: no header was given\n\nThere is nothing to translate/);
  assert.match(text, /\nhelp: name a header/);
  assert.match(explainCode("unknown-type-name") ?? "", /^unknown-type-name: `NAME` names no type\n/);
  for (const code of Object.keys(catalog)) assert.not.match(explainCode(code) ?? "%code%", /%\w+%/);
  assert.is(explainCode("toString"), undefined);
});

test("a function has its place, its symbol and its name in Python", async () => {
  assert.is(
    await explain("lambda", "int lambda(void);", { libraries: ["z"] }),
    "case.h:1: function lambda\n  asked for by the headers and the rules of selection\n  in Python: _lambda\n  bound to lambda of z, cdecl\n",
  );
});

test("an enum with a class says what is in memory, and its typedef what it is", async () => {
  const enums = [{ form: "auto" }] as const;
  const text = await explain("x_flags", "typedef enum { A = 1, B = 2, C = 4 } x_flags;", { enums });
  assert.match(text ?? "", /\n {2}in Python: x_flags, which is what it stands for\n/);
  const tagged = await explain("color", "enum color { RED };", { enums });
  assert.match(tagged ?? "", /in Python: enum_color, color\n {2}color: the values of enum\.IntEnum;/);
});

test("what is needed has the chain to what was asked for", async () => {
  const host = createMemoryHost({
    "a.h": '#include "b.h"\nvoid f(struct s *p);',
    "b.h": "typedef int inner; struct s { inner a; };",
  });
  const { module } = await translate({ headers: ["a.h"] }, host);
  assert.ok(module !== undefined);
  assert.match(explainName("inner", module) ?? "", /\n {2}needed: inner <- s <- f\n/);
});

test("a record says why it is laid out as it is", async () => {
  assert.match((await explain("s", "struct s { int a; };")) ?? "", /layout: ctypes' own rule/);
  const packed = "struct __attribute__((packed)) s { char a; int b : 5; };";
  assert.match(
    (await explain("struct_s", packed)) ?? "",
    /layout: storage at explicit offsets.*accessors: b/,
  );
});

test("a tag is found as C writes it", async () => {
  const text = "struct s { int a; }; union u { int a; }; enum e { A }; int s(void);";
  assert.match(
    (await explain("struct s", text)) ?? "",
    /^case\.h:1: record s\n.*\n {2}in Python: struct_s\n/,
  );
  assert.ok((await explain("struct s", text))?.includes("function") === false);
  assert.match((await explain("union u", text)) ?? "", /^case\.h:1: record u\n/);
  assert.match((await explain("enum e", text)) ?? "", /^case\.h:1: enum e\n/);
  assert.is(await explain("enum s", text), undefined);
});

test("a name without its prefix is one of the module's", async () => {
  const options = { strippedPrefixes: ["feat_"] };
  const text = await explain("visit", "int feat_visit(void);", options);
  assert.match(text ?? "", /^case\.h:1: function feat_visit\n.*\n {2}in Python: feat_visit, visit\n/);
  assert.is(await explain("feat_visit", "int feat_visit(void);", options), text);
});

test("an enumerator of an enum without a tag has its typedef", async () => {
  const text = "typedef enum { A } color; enum { B };";
  assert.match((await explain("A", text)) ?? "", /: enumerator A of color, 0\n/);
  assert.match((await explain("B", text)) ?? "", /: enumerator B of an enum without a tag, 0\n/);
});

test("what is left out has its reason", async () => {
  assert.match(
    (await explain("f", "static int f(void) { return 1; }")) ?? "",
    /left out: no library exports it/,
  );
});

test("what is left out is told once, with its reason", async () => {
  assert.is(
    await explain("f", "static inline int f(void) { return 1; }"),
    "case.h:1: function f\n  asked for by the headers and the rules of selection\n" +
      "  left out: no library exports it: it is static or inline (--wrap-static-inline FILE.c binds it)\n",
  );
});

test("a macro that is left out beside a record of its name is told beside it", async () => {
  const text = await explain("size", "struct size { int a; };\n#define size do { } while (0)\n");
  assert.match(text ?? "", /record size\n(?:.+\n)+\ncase.h:2: macro size\n {2}left out: /);
});

test("what is no module has no statements that could be missing", async () => {
  assert.is(
    await explain("f", "int f(void);", { outputLanguage: "json" }),
    "case.h:1: function f\n  asked for by the headers and the rules of selection\n",
  );
});

test("of what is not there, nothing is said", async () => {
  assert.is(await explain("g", "int f(void);"), undefined);
});

test("a name that the headers do not have fails", async () => {
  const host = createMemoryHost({ "a.h": "int f(void);\n" });
  const { status, stdout, stderr } = await runCommand(["explain", "g", "a.h"], { host });
  assert.equal([status, stdout], [1, ""]);
  assert.match(stderr, /declare nothing that is called `g` \[nothing-to-explain\]/);
  assert.is((await runCommand(["explain", "f", "a.h"], { host })).status, 0);
  assert.match((await runCommand(["explain", "ff", "a.h"], { host })).stderr, /did you mean `f`\?/);
  assert.is((await runCommand(["explain", "no-such-code"], { host })).status, 2);
});

test("an enumerator is there because its enum is", async () => {
  assert.is(
    await explain("B", "enum e { A,\n  B };"),
    "case.h:2: enumerator B of enum e, 1\n  its enum is asked for by the headers and the rules of selection\n",
  );
  const host = createMemoryHost({ "a.h": '#include "b.h"\nvoid f(enum e p);', "b.h": "enum e { A };" });
  const { module } = await translate({ headers: ["a.h"] }, host);
  assert.ok(module !== undefined);
  assert.match(explainName("A", module) ?? "", /its enum is needed: e <- f\n/);
});

test("why a name is not in the module is told, and no failure", async () => {
  const host = createMemoryHost({
    "a.h": '#include "b.h"\nint f(void);\n#ifdef X\nint g(void);\n#endif\n',
    "b.h": "int h(void);\n",
  });
  const skipped = await runCommand(["explain", "g", "a.h"], { host });
  assert.equal([skipped.status, skipped.stderr], [0, ""]);
  assert.match(skipped.stdout, /^a\.h:4: g stands in a group that is skipped\n/);
  const unselected = await runCommand(["explain", "h", "a.h"], { host });
  assert.match(unselected.stdout, /^b\.h:1: function h\n {2}not selected: b\.h was not asked for/);
});

test("of a header that was not read, nothing is said about what it declares", async () => {
  const host = createMemoryHost({ "a.h": "int f(void);\n", "b.h": '#include "none.h"\n' });
  for (const headers of [["none.h"], ["a.h", "none.h"], ["b.h"]]) {
    const { status, stdout, stderr } = await runCommand(["explain", "g", ...headers], { host });
    assert.equal([status, stdout], [1, ""]);
    assert.match(stderr, /`none\.h`/);
    assert.not.match(stderr, /nothing-to-explain/);
  }
  assert.match((await runCommand(["explain", "g", "a.h"], { host })).stderr, /nothing-to-explain/);
  assert.is((await runCommand(["explain", "f", "a.h", "none.h"], { host })).stdout.slice(0, 8), "a.h:1: f");
});
