import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GivenOptions } from "../../../src/options.ts";
import { makeScratchFolder, missingPrograms, type Run, run } from "../../support/outside.ts";
import { assert, judge, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

const header = `
#ifdef WIDE
struct wide { long long a; };
#endif
#define q inner.q
struct outer { int i; struct { char c; int d : 7; struct { long a, b[2]; } n[3]; }; };
union u { struct outer o; char text[VALUE]; };
typedef struct __attribute__((packed, aligned(2))) { char a; double b; } packed;
struct raised { char c; } __attribute__((aligned(64)));
struct flexible { int n; struct raised r; int data[]; };
#undef q
struct named { int q, offsetof, \u00e9; };
#define q inner.q
`;
const options: GivenOptions = {
  macros: [
    { kind: "define", text: "WIDE" },
    { kind: "define", text: "VALUE=7*30" },
    { kind: "undefine", text: "unix" },
  ],
};
const folder = makeScratchFolder();

async function checkOf(given: GivenOptions = options): Promise<string> {
  const { outputs } = await translateText(header, { outputLanguage: "proof-c", ...given });
  return outputs[0]?.text ?? "";
}

function compile(text: string): Run {
  writeFileSync(join(folder, "case.h"), header);
  writeFileSync(join(folder, "check.c"), text);
  return run("gcc", ["-std=c11", "-Wall", "-Wextra", "-fsyntax-only", "check.c"], { cwd: folder });
}

const whyNoCompiler = missingPrograms("gcc");

judge("gcc agrees to what is asserted", whyNoCompiler, async () => {
  const { status, stderr } = compile(await checkOf());
  assert.is(stderr, "");
  assert.is(status, 0);
});

for (const subject of ["sizeof(union u)", "_Alignof(struct raised)", "offsetof(struct outer, n[0].b)"]) {
  judge(`gcc does not agree to another ${subject}`, whyNoCompiler, async () => {
    const text = await checkOf();
    const wrong = text.replace(`${subject} == `, `${subject} == 1`);
    assert.is.not(wrong, text);
    const { status, stderr } = compile(wrong);
    assert.match(stderr, /static assertion failed/);
    assert.is(status, 1);
  });
}

test("macros and headers are those of the translation, in their order", async () => {
  const text = await checkOf({
    ...options,
    forcedIncludes: [
      { kind: "include", path: "b.h" },
      { kind: "macros", path: "a.h" },
    ],
    precedingIncludes: ["c.h"],
  });
  const head = text.slice(text.indexOf("\n\n") + 2, text.indexOf("#include <stddef.h>"));
  assert.equal(head.trim().split("\n"), [
    "#define WIDE 1",
    "#define VALUE 7*30",
    "#undef unix",
    '#include "a.h"',
    '#include "b.h"',
    '#include "c.h"',
    '#include "case.h"',
  ]);
});

test("a path that C cannot write is told to the compiler", async () => {
  const text = await checkOf({ ...options, precedingIncludes: ['a"b.h'] });
  assert.match(text, /^#error "one of the headers cannot be included by its path"$/m);
  assert.not.match(text, /a"b/);
});

test("without records there is nothing to assert", async () => {
  const { outputs } = await translateText("int f(void);", { outputLanguage: "proof-c" });
  assert.match(outputs[0]?.text ?? "", /\n\/\* No records\. \*\/\n$/);
});
