import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { GivenOptions } from "../../src/options.ts";
import { assert, test } from "../support/test.ts";
import { translateText } from "../support/translation.ts";

const emptied: GivenOptions = { macros: [{ kind: "define", text: "__attribute__(x)=" }] };

async function told(text: string, options: GivenOptions = {}): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await translateText(text, options);
  return diagnostics.filter(({ code }) => code === "emptied-attribute");
}

test("a record that loses its packing is told, with its place and who took it", async () => {
  const text = "struct first { char c; };\nstruct __attribute__((packed)) s { char c; int i; };\n";
  const [one] = await told(text, emptied);
  assert.is(one?.severity, "warning");
  assert.is(one?.message, "`struct s` loses `packed`, since the macro `__attribute__` stands for nothing");
  assert.is(one?.span?.file.presumedPosition(one.span.start).line, 2);
  assert.equal(
    one?.notes.map(({ message }) => message),
    ["`__attribute__` is defined on the command line"],
  );
  assert.equal(await told(text), []);
});

test("a header's macro is shown", async () => {
  const [one] = await told(
    "#define __attribute__(x)\nunion u { int a; } __attribute__((__aligned__(16)));\n",
  );
  assert.match(one?.message ?? "", /^`union u` loses `aligned`/);
  assert.equal(
    one?.notes.map(({ message, span }) => [message, span?.start]),
    [["`__attribute__` is defined here", 8]],
  );
});

test("it is told once, with the number of records", async () => {
  const records = ["s", "t", "u"].map((name) => `struct ${name} { char c; } __attribute__((packed));\n`);
  const [one, ...others] = await told(records.join(""), emptied);
  assert.match(one?.message ?? "", /^`struct s` loses .* nothing; so do 2 other records theirs$/);
  assert.equal(others, []);
});

test("attributes behind macros, of members, and several", async () => {
  for (const [text, attributes] of [
    ["#define PACKED __attribute__((packed))\nstruct PACKED s { char c; };", "`packed`"],
    ["#define A(n) __attribute__((aligned(n)))\n#define B A(8)\nstruct s { char c; } B;", "`aligned`"],
    ["struct s { char c; int i __attribute__((aligned(16))); };", "`aligned`"],
    ["typedef struct { char c; } __attribute__((packed, aligned(2))) s;", "`aligned` and `packed`"],
    ["struct s { char c; } __attribute((packed));", undefined],
  ] as const) {
    const [one] = await told(text, emptied);
    assert.is(one === undefined ? undefined : / loses (.*?), since/.exec(one.message)?.[1], attributes, text);
  }
});

test("what changes no layout is none, nor what other declarations have", async () => {
  for (const text of [
    "struct s { char c; } __attribute__((deprecated));",
    "struct s { char packed; int aligned; };",
    "struct s { int (*f)(void) __attribute__((format(packed, 1, 2))); };",
    "struct s { char c; };\nint f(void) __attribute__((aligned(16)));",
    "struct s { char c; } v;\nstruct t *p __attribute__((aligned(16)));",
  ])
    assert.equal(await told(text, emptied), [], text);
});

test("a record before the macro has its attributes", async () => {
  assert.equal(
    await told("struct __attribute__((packed)) s { char c; int i; };\n#define __attribute__(x)\n"),
    [],
  );
});

test("a macro that stands for something, and one that ends, are none of this", async () => {
  const record = "struct __attribute__((packed)) s { char c; int i; };\n";
  assert.equal(await told(`#define __attribute__(x) __attribute__(x)\n${record}`), []);
  assert.equal(await told(`#define __attribute__(x)\n#undef __attribute__\n${record}`), []);
});

test("macros that mention others many times, and themselves, are read once each", async () => {
  const levels = Array.from({ length: 40 }, (_, level) => {
    const body = level === 39 ? "__attribute__((packed)) L0" : `${`L${level + 1} `.repeat(20)}`;
    return `#define L${level} ${body}\n`;
  });
  const text = `${levels.join("")}#define DROP(x)\nstruct s { char c; DROP(L7) int i; };\n`;
  const [one] = await told(text, emptied);
  assert.match(one?.message ?? "", /^`struct s` loses `packed`,/);
});

test("a function-like macro is one where parentheses follow", async () => {
  const text = "#define A(x) __attribute__((packed))\n#define B A\n";
  assert.equal(await told(`${text}struct s { char c; int A; };`, emptied), []);
  for (const use of ["A(1)", "B(1)"])
    assert.is((await told(`${text}struct s { char c; int i; } ${use};`, emptied)).length, 1, use);
});

test("what the preprocessor never let through has no attributes to lose", async () => {
  const attribute = "int b __attribute__((packed));";
  for (const [lines, isTold] of [
    [["#if 0", attribute, "#endif"], false],
    [["#define LOCAL __attribute__((packed))"], false],
    [["#if 1", attribute, "#else", "int c;", "#endif"], true],
    [["#ifdef UNKNOWN", attribute, "#else", "int c;", "#endif"], false],
    [["#ifndef UNKNOWN", attribute, "#endif"], true],
    [["#if 1 + 1 == 3", "#if 1", attribute, "#endif", "#elif 2 > 1", "int c;", "#endif"], false],
    [["#if 1 + 1 == 2", "#if 1", attribute, "#endif", "#endif"], true],
    [["struct {", "#if 2 > 1", attribute, "#endif", "} inner;"], true],
    [["#if !defined(UNKNOWN)", "__attribute__((packed))", "#elif 1", "#endif", "int c;"], true],
    [["#if 1", "#else", "__attribute__((packed))", "#endif", "int c;"], false],
    [["#if 1 + 1 == 2", "__attribute__((packed))", "#endif", "int c;"], false],
    [["#define FIELD int b", "#if 2 > 1", "FIELD __attribute__((packed));", "#endif"], true],
  ] as const) {
    const text = `struct s { int a;\n${lines.join("\n")}\n};`;
    assert.is((await told(text, emptied)).length, isTold ? 1 : 0, text);
  }
});
