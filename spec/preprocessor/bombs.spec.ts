/** Texts that would never end, at sizes that show it: each ends soon, with its own diagnostic. */
import { assert, test } from "../support/test.ts";
import { type Files, preprocessFiles } from "./preprocess.ts";

interface Bomb {
  readonly name: string;
  readonly files: Files;
  readonly code: string | undefined;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const ten = (text: string): string => Array(10).fill(text).join(" ");
const nest = (open: string, middle: string, close: string, count = 20_000): string =>
  open.repeat(count) + middle + close.repeat(count);
const one = (text: string): Files => ({ "case.h": text });

const bombs: readonly Bomb[] = [
  {
    name: "a file that includes itself twice",
    files: one('#include "case.h"\n#include "case.h"\n'),
    code: "include-limit",
  },
  {
    name: "two files that include each other twice",
    files: {
      "case.h": '#include "b.h"\n#include "b.h"\n',
      "b.h": '#include "case.h"\n#include "case.h"\n',
    },
    code: "include-limit",
  },
  {
    name: "macros of ten macros",
    files: one(
      `${range(20)
        .map((n) => `#define x${n} ${ten(`x${n + 1}`)}\n`)
        .join("")}x0\n`,
    ),
    code: "call-token-limit",
  },
  {
    name: "functions of ten calls",
    files: one(
      `${range(20)
        .map((n) => `#define f${n}(x) ${ten(`f${n + 1}(x)`)}\n`)
        .join("")}f0(1)\n`,
    ),
    code: "call-token-limit",
  },
  {
    name: "names that double by ##",
    files: one(
      `#define c(a,b) a##b\n#define d(a,b) c(a,b)\n#define p0 aaaaaaaa\n${range(40)
        .map((n) => `#define p${n + 1} d(p${n},p${n})\n`)
        .join("")}p40\n`,
    ),
    code: "call-token-limit",
  },
  {
    name: "strings that double by #",
    files: one(
      `#define s(x) #x\n#define t(x) s(x)\n#define q0 "\\\\"\n${range(40)
        .map((n) => `#define q${n + 1} t(q${n} q${n})\n`)
        .join("")}q40\n`,
    ),
    code: "token-too-long",
  },
  {
    name: "parentheses in a condition",
    files: one(`#if ${nest("(", "1", ")")}\n#endif\n`),
    code: "nesting-limit",
  },
  {
    name: "negations in a condition",
    files: one(`#if ${"! ".repeat(20_000)}1\n#endif\n`),
    code: "nesting-limit",
  },
  {
    name: "conditional operators in a condition",
    files: one(`#if ${nest("1 ? ", "1", " : 0")}\n#endif\n`),
    code: "nesting-limit",
  },
  {
    name: "alternatives in a condition",
    files: one(`#if ${"0 ? 0 : ".repeat(20_000)}1\n#endif\n`),
    code: "nesting-limit",
  },
  {
    name: "calls in arguments",
    files: one(`#define f(x) x\n${nest("f(", "1", ")")}\n`),
    code: "call-token-limit",
  },
  {
    name: "calls that double their argument",
    files: one(`#define f(x) x x\n${nest("f(", "1", ")", 60)}\n`),
    code: "call-token-limit",
  },
  { name: "parentheses in text", files: one(`${nest("(", "1", ")")}\n`), code: undefined },
  { name: "conditionals in conditionals", files: one(nest("#if 1\n", "x\n", "#endif\n")), code: undefined },
  {
    name: "macros with many tokens",
    files: one(`#define A ${"x ".repeat(300_000)}\n`),
    code: "definition-token-limit",
  },
  { name: "many tokens", files: one("x ".repeat(1_100_000)), code: "token-limit" },
  { name: "a large file", files: one(" ".repeat(3_000_000)), code: "file-too-large" },
  {
    name: "a list of empty arguments",
    files: one(`#define f(...) __VA_ARGS__\nf(${",".repeat(400_000)})\n`),
    code: "call-token-limit",
  },
];

for (const { name, files, code } of bombs) {
  test(
    name,
    () => {
      const limits = { tokens: 1_000_000, includes: 5000, fileSize: 2_500_000 };
      const { diagnostics } = preprocessFiles(files, { limits });
      const last = diagnostics.at(-1);
      assert.is(last?.code, code);
      if (code !== undefined) assert.is(last?.severity, "error");
    },
    { seconds: 10 },
  );
}

test("nothing is expanded or read behind the limit", () => {
  const text = '#include "b.h"\nx\n#include "b.h"\n#include "b.h"\ny\n#if 1 +\n#endif\n';
  const { text: printed, problems } = preprocessFiles(
    { "case.h": text, "b.h": "b\n" },
    { limits: { includes: 2 } },
  );
  assert.equal({ printed, problems }, { printed: "b x", problems: ["3:10 include-limit"] });
});
