import { explainAbsence, suggestName } from "../../../src/cli/explain/absence.ts";
import { readUnit, type Unit } from "../../../src/cli/explain/unit.ts";
import type { GivenOptions } from "../../../src/options.ts";
import { createMemoryHost } from "../../../src/source/host.ts";
import { assert, test } from "../../support/test.ts";

async function unitOf(files: Readonly<Record<string, string>>, options: GivenOptions = {}): Promise<Unit> {
  const unit = await readUnit({ headers: ["a.h"], ...options }, createMemoryHost(files));
  assert.ok(unit !== undefined);
  return unit;
}

async function explain(
  name: string,
  files: Readonly<Record<string, string>>,
  options: GivenOptions = {},
): Promise<string | undefined> {
  return explainAbsence(name, await unitOf(files, options));
}

const included = {
  "a.h": '#include "b.h"\nint f(void);',
  "b.h": "int g(void);\nstruct s { int member; };\nenum e { A };\n#define M A\n#define SWITCH\n",
};

test("a name of a header that was not asked for has that, who includes it, and the flag", async () => {
  assert.is(
    await explain("g", included),
    "b.h:1: function g\n  not selected: b.h was not asked for, and nothing that was needs it\n" +
      "  included by a.h:1\n  to have it: name that header, too, or `-i 'g$'`, or `--all-headers`\n",
  );
  assert.match((await explain("s", included)) ?? "", /^b\.h:2: struct s\n {2}not selected: /);
  assert.match((await explain("struct_s", included)) ?? "", /^b\.h:2: struct s\n {2}not selected: /);
  assert.is(await explain("union_s", included), undefined);
  assert.match((await explain("A", included)) ?? "", /^b\.h:3: enumerator A of enum e\n.*not asked for/);
  assert.match((await explain("M", included)) ?? "", /^b\.h:4: macro M\n {2}#define M A\n.*not asked for/);
});

test("an empty macro is a switch", async () => {
  assert.match((await explain("SWITCH", included)) ?? "", /it stands for nothing, so it is a switch/);
});

test("what a rule excludes says so, and what needs that", async () => {
  const symbolRules = [{ rule: "never", pattern: "T" }] as const;
  const files = { "a.h": "typedef int T; T f(void);" };
  assert.match(
    (await explain("T", files, { symbolRules })) ?? "",
    /not selected: `-x` or a rule excludes it/,
  );
  assert.match((await explain("f", files, { symbolRules })) ?? "", /it needs T, which is excluded/);
  const macro = { "a.h": "#define M 1" };
  assert.match((await explain("M", macro, { includeMacros: false })) ?? "", /`--no-macros` leaves out all/);
});

test("macros from the compiler and the command line have their flags", async () => {
  assert.match((await explain("__GNUC__", included)) ?? "", /it is predefined\n {2}to have it: `--builtin/);
  const macros = [{ kind: "define", text: "MINE=1" }] as const;
  assert.match((await explain("MINE", included, { macros })) ?? "", /the command line\n.*`-i 'MINE\$'`/);
});

test("a name in a skipped group has the condition, and what was asked", async () => {
  const files = {
    "a.h": "#define V 2\n#ifdef HAVE_F\nint f(void);\n#endif\n#if V > 2 && N\nint g(void);\n#endif",
  };
  assert.is(
    await explain("f", files),
    "a.h:3: f stands in a group that is skipped\n  a.h:2: #ifdef HAVE_F does not hold\n" +
      "  HAVE_F is not defined there\n  to have it: `-D HAVE_F`\n",
  );
  assert.is(
    await explain("g", files),
    "a.h:6: g stands in a group that is skipped\n  a.h:5: #if V > 2 && N does not hold\n" +
      "  V is 2 there (defined at a.h:1, whatever `-D` and `-U` say)\n  N is not defined there\n",
  );
});

test("keywords declare nothing, wherever they stand", async () => {
  const files = { "a.h": "#if 0\nint f(int x);\n#endif\nint g(void);\nbool h;\n" };
  assert.is(await explain("int", files), "int is a keyword, which declares nothing\n");
  assert.not.match((await explain("bool", files)) ?? "", /keyword/);
  const language = { standard: "c23" };
  assert.match((await explain("bool", { "a.h": "int g(void);" }, { language })) ?? "", /is a keyword/);
  assert.match(
    (await explain("__builtin_va_list", { "a.h": "__builtin_va_list v;" })) ?? "",
    /declaration of v/,
  );
  assert.match((await explain("inline", { "a.h": "#define inline\n" })) ?? "", /a\.h:1: macro inline/);
});

test("words for a shell are quoted for it", async () => {
  assert.match((await explain("f", { "a.h": "#ifdef $HOME\nint f;\n#endif" })) ?? "", /`-D '\$HOME'`/);
  const files = { "a.h": '#include "b.h"\nint f(void);', "b.h": "int $g;" };
  assert.match((await explain("$g", files)) ?? "", /`-i '\\\$g\$'`/);
});

test("the states of macros are those at the condition", async () => {
  const files = { "a.h": "#define V 1\n#if V == 2\nint f(void);\n#endif\n#undef V\n#define V 2\n" };
  assert.match((await explain("f", files)) ?? "", /V is 1 there \(defined at a\.h:1,/);
});

test("a group behind a taken one names that", async () => {
  const files = { "a.h": "#if 1\nint e;\n#elif 1\nint f;\n#else\n#if 1\nint g;\n#endif\n#endif\n" };
  assert.match((await explain("f", files)) ?? "", /a\.h:3: #elif 1 is not taken, .*\n {2}a\.h:1: #if 1\n/);
  assert.match((await explain("g", files)) ?? "", /a\.h:5: #else is not taken, .*\n {2}a\.h:1: #if 1\n/);
});

test("a macro that a header would define leads on to what skips that", async () => {
  const files = {
    "a.h": '#include "b.h"\n#ifdef USE_ALL\nint f(void);\n#endif\n',
    "b.h": "#undef USE_ALL\n#ifdef ALL_SOURCE\n#define USE_ALL 1\n#endif\n",
  };
  const text = (await explain("f", files)) ?? "";
  assert.match(text, /b\.h:3: a definition of USE_ALL stands in a group that is skipped\n/);
  assert.match(text, /to have it: `-D ALL_SOURCE`\n$/);
  assert.not.match(text, /-D USE_ALL/);
});

test("macros that would define each other end", async () => {
  const files = { "a.h": "#ifdef A\n#define B\nint f;\n#endif\n#ifdef B\n#define A\n#endif\n" };
  assert.match((await explain("f", files)) ?? "", /A is not defined there\n/);
});

test("a group that one inclusion takes is not skipped", async () => {
  const files = {
    "a.h": '#include "b.h"\n#define ON\n#include "b.h"\nint f(int wanted);\n',
    "b.h": "#ifdef ON\nvoid g(int wanted);\n#endif\n",
  };
  assert.not.match((await explain("wanted", files)) ?? "", /skipped/);
});

test("a member is led to its record, a word of a condition to that", async () => {
  assert.match((await explain("member", included)) ?? "", /^b\.h:2: member stands in the .* struct s,/);
  const files = { "a.h": "#ifdef WORD\n#endif\nint f;" };
  assert.match((await explain("WORD", files)) ?? "", /a condition asks whether WORD is a macro/);
});

test("names in comments and strings are none", async () => {
  const files = { "a.h": '#if 0\n/* ghost */ // ghost\nchar *s = "ghost";\n#endif\nint f;\n' };
  assert.is(await explain("ghost", files), undefined);
});

test("hostile text stays on its line", async () => {
  const files = { "a.h": "#if 0 /* x\n */ \u001b[31m\nint f;\n#endif\nint g;\n" };
  const text = (await explain("f", files)) ?? "";
  assert.match(text, /#if 0 <U\+001B>\[31m does not hold/);
  assert.not.match(text, /\u001b/);
});

test("of nothing like it, there is no suggestion; of a near name, there is one", async () => {
  const unit = await unitOf({ "a.h": "struct point { int x; };\n#define LIMIT 1\n" });
  assert.is(suggestName("pointt", unit), "point");
  assert.is(suggestName("LIMITS", unit), "LIMIT");
  assert.is(suggestName("zebra", unit), undefined);
});

test("a module that came as one has no unit", async () => {
  const host = createMemoryHost({ "a.json": "{}" });
  assert.is(await readUnit({ headers: ["a.json"], inputLanguage: "ir" }, host), undefined);
});

test("a skipped group that has a parameter of the name is not the reason", async () => {
  const skipped = "#ifdef OTHER\nvoid g(int level);\nstruct s { int level; };\n#endif\n";
  const text = (await explain("level", { "a.h": `${skipped}int f(int level);\n` })) ?? "";
  assert.match(text, /^a\.h:5: level stands in the declaration of f, as a member, a parameter/);
  assert.not.match(text, /OTHER/);
  const alone = (await explain("level", { "a.h": `${skipped}int f(void);\n` })) ?? "";
  assert.match(alone, /^a\.h:2: level, a parameter, a member or a word of a declaration, stands in a group/);
  const declared =
    (await explain("level", { "a.h": `${skipped}#if 0\nint level;\n#endif\nint f(int level);` })) ?? "";
  assert.match(declared, /^a\.h:6: level stands in a group that is skipped/);
  assert.not.match(declared, /OTHER/);
});
