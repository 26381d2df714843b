import { assert, suite, test } from "../support/test.ts";
import { expand, preprocessFiles } from "./preprocess.ts";

const places = suite("places");

places("__LINE__ is the line of the macro's name outside of all expansions, in an argument its own", () => {
  assert.is(expand("__LINE__\n#define L __LINE__\n#define f(x) x L\nL f(\n__LINE__\n) L\n"), "1 4 5 4 6");
});

places("__FILE__, __BASE_FILE__ and __INCLUDE_LEVEL__ know the inclusion", () => {
  const files = {
    "case.h": '__INCLUDE_LEVEL__\n#include "a.h"\n',
    "a.h": "__FILE__ __BASE_FILE__ __INCLUDE_LEVEL__\n",
  };
  assert.is(preprocessFiles(files).text, '0 "a.h" "case.h" 1');
});

places("a name's quotes and backslashes are escaped", () => {
  assert.is(expand('#line 5 "a\\"b\\\\c"\n__FILE__ __LINE__\n'), '"a\\"b\\\\c" 5');
});

test("date and time are fixed, so that output depends on the input alone", () => {
  assert.is(
    expand("__DATE__ __TIME__ __TIMESTAMP__\n"),
    '"Jan  1 1970" "00:00:00" "Thu Jan  1 00:00:00 1970"',
  );
});

test("__COUNTER__ counts its expansions", () => {
  assert.is(expand("#define f(x) x x\n__COUNTER__ f(__COUNTER__) __COUNTER__\n"), "0 1 1 2");
});

const questions = suite("questions");

function answer(question: string, given: Parameters<typeof expand>[1] = {}): string {
  return expand(`#if ${question}\nyes\n#else\nno\n#endif\n`, given);
}

questions("__has_include finds what #include would find", () => {
  const files = {
    "case.h": '#if __has_include(<a.h>) && __has_include("b.h") && !__has_include(<b.h>)\nyes\n#endif\n',
    "i/a.h": "",
    "b.h": "",
  };
  assert.is(preprocessFiles(files, { searchDirectories: [{ path: "i", kind: "angle" }] }).text, "yes");
});

questions("__has_include takes macros, and may be asked whether it is there", () => {
  const text =
    "#define H <a+b.h>\n#define HI(x) __has_include(x)\n#if defined __has_include && HI(H)\nyes\n#endif\n";
  assert.is(
    preprocessFiles({ "case.h": text, "i/a+b.h": "" }, { searchDirectories: [{ path: "i", kind: "angle" }] })
      .text,
    "yes",
  );
});

questions("__has_include_next looks behind the file's directory", () => {
  const files = {
    "case.h": "#include <a.h>\n",
    "x/a.h": "#if __has_include_next(<a.h>)\nyes\n#endif\n",
    "y/a.h": "",
  };
  const searchDirectories = [
    { path: "x", kind: "angle" },
    { path: "y", kind: "angle" },
  ] as const;
  assert.is(preprocessFiles(files, { searchDirectories }).text, "yes");
});

questions("attributes, with underscores and scopes", () => {
  assert.is(
    answer("__has_attribute(packed) && __has_attribute(__packed__) && !__has_attribute(bogus)"),
    "yes",
  );
  assert.is(
    answer(
      "__has_c_attribute(deprecated) == 201904 && !__has_c_attribute(packed) && __has_c_attribute(gnu::packed)",
    ),
    "yes",
  );
  assert.is(answer("__has_attribute(stdcall)"), "yes");
  assert.is(answer("__has_attribute(stdcall)", { target: "aarch64-linux-gnu" }), "no");
});

questions("built-in functions", () => {
  assert.is(
    answer("__has_builtin(__builtin_expect) && __has_builtin(printf) && __has_builtin(__sync_fetch_and_add)"),
    "yes",
  );
  assert.is(answer("__has_builtin(__builtin_bogus)"), "no");
});

questions("clang's further ones are there with its identity alone", () => {
  assert.is(answer("defined __has_feature"), "no");
  assert.is(
    answer("__is_identifier(foo) && !__is_identifier(int)", {
      target: "arm64-apple-darwin",
    }),
    "yes",
  );
});

const operators = suite("pragma operators");

operators("_Pragma is a pragma for the parser", () => {
  const { tokens } = preprocessFiles({
    "case.h": 'a _Pragma("pack(push, 1)") b\n#define P(x) _Pragma(#x)\nP(pack(pop)) c\n',
  });
  assert.equal(
    tokens.map(({ text }) => text),
    ["a", "pack(push, 1)", "b", "pack(pop)", "c"],
  );
});

operators("_Pragma takes what macros make of its operand", () => {
  const { text, diagnostics } = preprocessFiles({
    "case.h": "#define S(x) #x\n#define P(x) _Pragma(S(x))\nP(message 1) a\n",
  });
  assert.equal([text, diagnostics], ["a", []]);
});

operators("_Pragma undoes the quoting of its string", () => {
  assert.is(
    expand(
      '#define A 1\n_Pragma("push_macro(\\"A\\")")\n#undef A\n#define A 2\nA _Pragma("pop_macro(\\"A\\")") A\n',
    ),
    "2 1",
  );
});

operators("__pragma is Microsoft's", () => {
  const text = "__pragma(pack(push, 8)) x\n";
  assert.is(expand(text, { target: "x86_64-windows-msvc" }), "pack(push, 8) x");
  assert.is(expand(text), "__pragma(pack(push, 8)) x");
});
