import type { GivenOptions } from "../../src/options.ts";
import { assert, suite, test } from "../support/test.ts";
import { expand, preprocess } from "./preprocess.ts";

function holds(condition: string, given: GivenOptions = {}, before = ""): boolean {
  return expand(`${before}#if ${condition}\nyes\n#endif\n`, given) === "yes";
}

function assertAll(expected: boolean, conditions: readonly string[], given: GivenOptions = {}): void {
  for (const condition of conditions) assert.is(holds(condition, given), expected, condition);
}

const arithmetic = suite("arithmetic");

arithmetic("operators bind as in C", () => {
  assertAll(true, [
    "1 + 2 * 3 == 7",
    "(1 + 2) * 3 == 9",
    "10 - 3 - 2 == 5",
    "1 << 2 + 1 == 8",
    "1 | 2 ^ 3 & 1 == 1 | (2 ^ (3 & (1 == 1)))",
    "1 || 0 && 0",
    "1 ? 2 : 0 ? 3 : 4",
    "0 ? 1 : 1 ? 5 == 5 : 0",
    "!0 + 1 == 2",
    "-2 - -3 == 1",
    "~1 == -2",
    "+5 == 5",
  ]);
});

arithmetic("division and remainder truncate", () => {
  assertAll(true, ["-7 / 2 == -3", "-7 % 2 == -1", "7 % -3 == 1"]);
});

arithmetic("is done in 64 bits and wraps where it is unsigned", () => {
  assertAll(true, [
    "0xffffffffffffffff == -1",
    "0u - 1 == 18446744073709551615u",
    "1u << 63 > 0",
    "-1 > 0u",
    "-1 < 0",
    "(0 ? 0u : -1) > 0",
    "-1 >> 1 == -1",
    "1u << 64 == 0",
    "1 << -1 == 0",
    "-8 >> -1 == -16",
  ]);
});

arithmetic("operands that are not evaluated are not judged", () => {
  assertAll(true, ["1 || 1 / 0", "!(0 && 1 % 0)", "1 ? 1 : 1 / 0", "0 ? 1 / 0 : 1"]);
});

arithmetic("constants have all their forms", () => {
  assertAll(true, [
    "0x1F == 31 && 017 == 15 && 0b11 == 3",
    "1uLL == 1",
    "'a' == 97",
    "L'a' == 'a'",
    "'\\0' == 0",
  ]);
});

arithmetic("several characters in one constant have a value, and are warned of", () => {
  const { text, problems } = preprocess("#if 'ab' == 24930 && 'abcde' == 0x62636465\nyes\n#endif\n");
  assert.is(text, "yes");
  assert.equal(problems, ["1:5 condition-syntax", "1:22 condition-syntax"]);
});

arithmetic("a character's sign is the target's, or the one that was asked for", () => {
  assertAll(true, ["'\\377' < 0"]);
  assertAll(true, ["'\\377' > 0"], { target: "aarch64-linux-gnu" });
  assertAll(true, ["'\\377' > 0"], { language: { charSigned: false } });
});

arithmetic("names that are no macros are 0, true is 1 in C23", () => {
  assertAll(true, ["unknown == 0", "true == 0", "int == 0"]);
  assertAll(true, ["true == 1", "false == 0"], { language: { standard: "gnu23" } });
});

const defined = suite("defined");

defined("with and without parentheses", () => {
  assertAll(true, ["defined A", "defined(A)", "! defined B", "defined A && !defined(B)"], {
    macros: [{ kind: "define", text: "A" }],
  });
});

defined("may come out of a macro", () => {
  assert.ok(holds("D && E(x)", {}, "#define A\n#define D defined(A)\n#define E(x) defined A || x\n"));
});

defined("macros are expanded, function-like ones only with arguments", () => {
  assert.ok(holds("V(3, 4) >= 304 && V == 0", {}, "#define V(a, b) ((a) * 100 + (b))\n"));
});

const groups = suite("groups");

groups("the first that holds is taken", () => {
  assert.is(expand("#if 0\na\n#elif 1\nb\n#elif 1\nc\n#else\nd\n#endif\n"), "b");
  assert.is(expand("#ifdef A\na\n#else\nb\n#endif\n"), "b");
  assert.is(expand("#ifndef A\na\n#else\nb\n#endif\n"), "a");
});

groups("behind it conditions are not read", () => {
  assert.is(
    expand("#if 1\na\n#elif 1 / 0\n#endif\n#if 0\n#if (\n#elif nonsense nonsense\n#endif\n#endif\n"),
    "a",
  );
});

groups("#elifdef and #elifndef", () => {
  assert.is(expand("#if 0\n#elifdef A\na\n#elifndef A\nb\n#endif\n"), "b");
  assert.is(expand("#define A\n#if 0\n#elifdef A\na\n#elifndef A\nb\n#endif\n"), "a");
});

groups("nest, also where they are skipped", () => {
  assert.is(expand("#if 0\n#if 1\na\n#else\nb\n#endif\n#else\nc\n#endif\n"), "c");
});

groups("text that is skipped need not be C", () => {
  assert.is(expand("#if 0\n@ 1..2 \\\n/* #endif\n*/ `\n#bogus\n#endif\nx\n"), "x");
});

groups("a condition may go over lines by splices and comments", () => {
  assert.ok(holds("0 \\\n || /* x\n */ 1"));
});

test("conditions that are none count as false, and the rest goes on", () => {
  const { text, problems } = preprocess("#if 1 +\na\n#else\nb\n#endif\n");
  assert.equal([text, problems.length], ["b", 1]);
});

test("a hundred thousand parentheses are refused", () => {
  const { problems } = preprocess(`#if ${"(".repeat(100_000)}1\n#endif\n`);
  assert.match(problems[0] ?? "", /nesting-limit/);
});

const goesOn = suite("as gcc, behind an error");

goesOn("a division by zero is worth its left operand", () => {
  const { text, problems } = preprocess("#if 0 || 3 / 0\na\n#endif\n#if 0 % 0\nb\n#endif\n");
  assert.equal([text, problems], ["a", ["1:12 condition-syntax", "4:7 condition-syntax"]]);
});

goesOn("`defined` at the end is 0", () => {
  const { text, problems } = preprocess("#define D defined\n#if !D\na\n#endif\n");
  assert.equal([text, problems], ["a", ["2:7 condition-syntax"]]);
});

goesOn("a question has its answer when `)` is missing, or `(` before a header", () => {
  const { text, problems } = preprocess(
    "#if __has_attribute(packed\na\n#endif\n#if __has_attribute(packed 1\nb\n#endif\n#if __has_include <nope.h>\nc\n#endif\n",
  );
  assert.equal(text, "a b");
  assert.equal(problems, ["1:21 bad-has-operator", "4:28 bad-has-operator", "7:19 bad-has-operator"]);
});

goesOn("a question about a builtin is 0, with all that is too much in its operand", () => {
  for (const surplus of [" y", " (x) y", ""]) {
    const { text, problems } = preprocess(
      `#if __has_builtin(__builtin_expect${surplus}) || 1\na\n#endif\n#if __has_builtin(__builtin_expect y)\nb\n#endif\n`,
    );
    assert.equal([text, problems.length], ["a", surplus === "" ? 1 : 2], surplus);
  }
});

test("gcc has no `::` in strict modes before C23", () => {
  const text = "#if __has_c_attribute(gnu::packed)\na\n#endif\n";
  const problemsOf = (standard: string): readonly string[] =>
    preprocess(text, { language: { standard } }).problems;
  assert.is(problemsOf("c17")[0], "1:26 bad-has-operator");
  for (const standard of ["gnu17", "c23"]) assert.equal(problemsOf(standard), []);
});

test("a floating constant behind a name is none either", () => {
  assert.equal(preprocess("#define E .5\n#if E\n#endif\n").problems, ["1:11 condition-syntax"]);
});

test("gcc says nothing of names and assertions in `#elif`", () => {
  const poison = "#pragma GCC poison P\n";
  assert.is(expand(`${poison}#if 0\n#elif P || __VA_ARGS__ || #cpu(x86_64)\na\n#elifdef P\n#endif\n`), "a");
  assert.equal(preprocess(`${poison}#if P\n#endif\n`).problems, ["2:5 poisoned-name"]);
});

test("what is wrong with a macro's constant is told at the macro's use", () => {
  const text = "#define E 'ab'\n#define F 18446744073709551616\n#if E\n#endif\n#if 1 + F\n#endif\n";
  assert.equal(preprocess(text).problems, ["3:5 condition-syntax", "5:9 condition-syntax"]);
});
