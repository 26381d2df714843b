import { assert, test } from "../support/test.ts";
import { expand, preprocessFiles } from "./preprocess.ts";

test("-D and -U count in their order", () => {
  const macros = [
    { kind: "define", text: "A" },
    { kind: "define", text: "B=2 3" },
    { kind: "define", text: "F(x)=<x>" },
    { kind: "undefine", text: "A" },
    { kind: "define", text: "C==" },
    { kind: "define", text: "D=" },
  ] as const;
  assert.is(expand("A B F(1) C D .\n", { macros }), "A 2 3 <1> = .");
});

test("a macro of the command line is one line", () => {
  assert.is(expand("A x\n", { macros: [{ kind: "define", text: "A=1\n#define x 2" }] }), "1 x");
});

test("-imacros gives macros alone, -include everything, and both come first", () => {
  const files = { "case.h": "M I\n", "m.h": "#define M 1\nlost\n", "i.h": "#define I M\nkept\n" };
  const { text, problems } = preprocessFiles(files, {
    forcedIncludes: [
      { kind: "include", path: "i.h" },
      { kind: "macros", path: "m.h" },
    ],
  });
  assert.equal([text, [...problems]], ["kept 1 1", []]);
});

test("preceding includes are searched as <...> and included from the command line", () => {
  const files = { "case.h": "main\n", "i/a.h": "first\n" };
  const { text, preprocessor } = preprocessFiles(files, {
    precedingIncludes: ["a.h"],
    searchDirectories: [{ path: "i", kind: "angle" }],
  });
  assert.is(text, "first main");
  assert.is(preprocessor.files.find(({ name }) => name === "i/a.h")?.includedFrom?.file.kind, "command-line");
});

test("headers come one after the other, from a path or from the search path", () => {
  const files = { "one.h": "one\n", "i/two.h": "two\n" };
  const { text, preprocessor } = preprocessFiles(files, {
    headers: ["one.h", "two.h"],
    searchDirectories: [{ path: "i", kind: "angle" }],
  });
  assert.is(text, "one two");
  const given = preprocessor.files.filter(({ kind }) => kind === "header");
  assert.equal(
    given.map(({ name, depth }) => [name, depth]),
    [
      ["one.h", 0],
      ["i/two.h", 0],
    ],
  );
});

test("a header that is missing does not keep the others away", () => {
  const { text, problems } = preprocessFiles({ "one.h": "one\n" }, { headers: ["no.h", "one.h"] });
  assert.equal([text, [...problems]], ["one", ["header-not-found"]]);
});

test("a header given twice is guarded as an included one", () => {
  const files = { "a.h": "#ifndef A\n#define A\nx\n#endif\n" };
  assert.is(preprocessFiles(files, { headers: ["a.h", "a.h"] }).text, "x");
});

test("without headers there are no tokens", () => {
  assert.equal(preprocessFiles({}, { headers: [] }).tokens.length, 0);
});

test("glibc's stdc-predef.h is read where it is, unless -nostdinc says no", () => {
  const files = {
    "case.h": "__STDC_IEC_559__\n",
    "/usr/include/stdc-predef.h": "#define __STDC_IEC_559__ 1\n",
  };
  assert.is(preprocessFiles(files, { standardIncludes: true }).text, "1");
  assert.is(preprocessFiles(files, { standardIncludes: false }).text, "__STDC_IEC_559__");
  assert.is(
    preprocessFiles(files, { standardIncludes: true, target: "x86_64-windows-gnu" }).text,
    "__STDC_IEC_559__",
  );
});

test("who defined a macro is kept", () => {
  const { preprocessor } = preprocessFiles(
    { "case.h": "#define H\n" },
    { macros: [{ kind: "define", text: "C" }] },
  );
  const origin = (name: string): string | undefined => preprocessor.macros.lookup(name)?.origin;
  assert.equal(["__x86_64__", "C", "H", "__LINE__"].map(origin), [
    "predefined",
    "command-line",
    "header",
    "builtin",
  ]);
});

test("prototypes of macros are read behind a unit of another preprocessor, too", () => {
  const { text, problems } = preprocessFiles(
    {},
    {
      headers: ["a.h"],
      preprocessedText: '# 1 "a.h"\n#define TWICE(x) ((x) * 2)\n',
      macroPrototypes: ["int TWICE(int x)"],
    },
  );
  assert.equal([text, [...problems]], ["static int (TWICE)(int x);", []]);
});

test("a backslash at the end of a macro of the command line takes no other one away", () => {
  const macros = ["X=a\\", "Y=1", "Z=b\\  ", "W=2"].map((text) => ({ kind: "define", text }) as const);
  assert.is(preprocessFiles({ "case.h": "Y W X Z\n" }, { macros }).text, "1 2 a\\ b\\");
});
