import type { Expression, Value } from "../../src/ir/type.ts";
import { defaultLimits, type GivenOptions } from "../../src/options.ts";
import { declarationOf, idsOf, type Meaning, understand } from "../support/semantics.ts";
import { assert, suite, test } from "../support/test.ts";

function constantValue(text: string, id = "macro:X", options: GivenOptions = {}): Value | undefined {
  return declarationOf(understand(text, options), id, "constant").value;
}

function integer(text: string, id?: string): number | string | undefined {
  const value = constantValue(text, id);
  return value?.kind === "integer" ? value.value : undefined;
}

function reasons(meaning: Meaning): readonly string[] {
  return meaning.module.omissions.map(({ name, reason }) => `${name}: ${reason}`);
}

/** A tree with as many brackets as needed to see its form. */
function show(node: Expression): string {
  switch (node.kind) {
    case "number":
    case "character":
    case "folded":
      return node.spelling;
    case "string":
      return node.spellings.join(" ");
    case "name":
      return `${node.refersTo} ${node.name}`;
    case "parenthesized":
      return `(${show(node.expression)})`;
    case "unary":
      return `${node.operator}${show(node.operand)}`;
    case "binary":
      return `[${show(node.left)} ${node.operator} ${show(node.right)}]`;
    case "call":
      return `${show(node.callee)}(${node.arguments.map((each) => (each.kind === "type" ? "type" : show(each))).join(", ")})`;
    case "cast":
      return `cast ${show(node.operand)}`;
    case "member":
      return `${show(node.base)}${node.arrow ? "->" : "."}${node.member}`;
    case "stringize":
      return `#${node.name}`;
    default:
      return node.kind;
  }
}

const constants = suite("object-like macros");

constants("have C's values and types", () => {
  const value = constantValue("#define X 0xFFu\n");
  assert.equal([value?.kind, integer("#define X 0xFFu\n")], ["integer", 255]);
  assert.is(value?.type.kind === "integer" && value.type.name, "unsigned int");
  assert.is(integer("#define X (-3)\n"), -3);
  assert.is(integer("#define X ((unsigned char)300)\n"), 44);
  assert.is(integer("#define X (7 / 2 > 3 ? 1 : 010)\n"), 8);
  assert.is(integer("#define X 'c'\n"), 99);
  assert.is(integer("#define X ~0ull\n"), "18446744073709551615");
});

constants("are strings by their bytes", () => {
  const value = constantValue('#define X "a\\n" "b"\n');
  assert.equal(value?.kind === "string" && value.units, [97, 10, 98]);
});

constants("are floats as text that reads back", () => {
  const value = constantValue("#define X 1.5f\n");
  assert.is(value?.kind === "float" && value.value, "1.5");
});

constants("may be addresses", () => {
  const value = constantValue("#define X ((void *)0)\n");
  assert.equal([value?.kind, value?.kind === "address" && value.value], ["address", 0]);
});

constants("are evaluated at the end of the unit, and keep other macros as names", () => {
  const meaning = understand("#define X (LATER + 1)\n#define LATER 4\n");
  const { value, expression } = declarationOf(meaning, "macro:X", "constant");
  assert.is(value?.kind === "integer" && value.value, 5);
  assert.is(expression && show(expression), "([macro LATER + 1])");
});

constants("use enumerators and sizes", () => {
  const text = "enum { A = 3 }; struct s { char c[7]; };\n#define X (A * sizeof(struct s))\n";
  assert.is(integer(text), 21);
});

constants("are nothing where they are empty or name themselves", () => {
  const meaning = understand("extern int *stdin;\n#define stdin stdin\n#define EMPTY\nint f(void);\n");
  assert.equal(idsOf(meaning), ["variable:stdin", "function:f"]);
  assert.equal(reasons(meaning), []);
});

constants("may be another name of a function or a variable", () => {
  const meaning = understand("int f(int);\n#define g f\n");
  const { value, expression } = declarationOf(meaning, "macro:g", "constant");
  assert.equal([value, expression && show(expression)], [undefined, "function f"]);
});

constants("may be an expression that only running tells", () => {
  const meaning = understand("int *where(void);\n#define X (*where())\n");
  const { expression } = declarationOf(meaning, "macro:X", "constant");
  assert.is(expression && show(expression), "(*function where())");
});

constants("that depend on their place are left out", () => {
  assert.equal(reasons(understand("#define HERE __LINE__\n#define X (HERE + 1)\n")), [
    "HERE: `__LINE__` depends on where it is used",
    "X: `__LINE__` depends on where it is used",
  ]);
});

constants("do without the pragmas in them", () => {
  const meaning = understand('#define OLD(x) _Pragma("GCC warning \\"old\\"")\n#define X 10 OLD(x)\n');
  const { value } = declarationOf(meaning, "macro:X", "constant");
  assert.equal([value?.kind === "integer" && value.value, meaning.diagnostics], [10, []]);
});

constants("that name something unknown are left out", () => {
  assert.equal(reasons(understand("#define X unknown\n")), ["X: `unknown` is not declared"]);
});

constants("that are no expression are left out", () => {
  assert.equal(reasons(understand("#define X (1 +\n")), [
    "X: its replacement list is no expression and no type",
  ]);
});

const typed = suite("macros that name types");

typed("become typedefs", () => {
  const { type, fromMacro } = declarationOf(understand("#define X unsigned long\n"), "macro:X", "typedef");
  assert.equal([type.kind === "integer" && type.name, fromMacro], ["unsigned long", true]);
  const meaning = understand("typedef int T;\n#define X T *\n#define Y X\n");
  assert.is(declarationOf(meaning, "macro:X", "typedef").type.kind, "pointer");
  assert.is(declarationOf(meaning, "macro:Y", "typedef").type.kind, "pointer");
});

typed("a qualifier or a storage class is no type", () => {
  assert.equal(idsOf(understand("#define K const\n#define E extern\nint f(void);\n")), ["function:f"]);
});

typed("a cast to such a macro is seen through", () => {
  const meaning = understand("#define T long\n#define X (T)(3)\n#define F(a) ((T)(a))\n");
  const { value } = declarationOf(meaning, "macro:X", "constant");
  assert.is(value?.type.kind === "integer" && value.type.name, "long");
  assert.is(show(declarationOf(meaning, "macro:F", "macro-function").body), "(cast (parameter a))");
});

const functions = suite("function-like macros");

function bodyOf(text: string, id = "macro:F"): string {
  return show(declarationOf(understand(text), id, "macro-function").body);
}

functions("are trees with parameters", () => {
  assert.is(bodyOf("#define F(a, b) ((a) + (b))\n"), "([(parameter a) + (parameter b)])");
});

functions("keep other macros as names", () => {
  const text = "#define N 2\n#define G(x) (x)\n#define F(a) G(a) * N\n";
  assert.is(bodyOf(text), "[macro G(parameter a) * macro N]");
});

functions("call the function of their own name", () => {
  assert.is(bodyOf("int f(int, int);\n#define f(a) f(a, 1)\n", "macro:f"), "function f(parameter a, 1)");
});

functions("stringize and look into records", () => {
  assert.is(bodyOf("#define F(p) #p\n"), "#p");
  assert.is(bodyOf("#define F(p) ((p)->field)\n"), "((parameter p)->field)");
});

functions("may take types", () => {
  assert.is(
    bodyOf("unsigned long f(int, unsigned long);\n#define F(a) f(a, sizeof(int))\n"),
    "function f(parameter a, sizeof)",
  );
});

functions("a parameter hides a macro of the same name", () => {
  assert.is(bodyOf("#define a 1\n#define F(a) (a)\n"), "(parameter a)");
});

functions("looking into them reports nothing", () => {
  const meaning = understand("#define TWO(a, b) (a + b)\n#define F(a) TWO(a)\nint f(void);\n");
  assert.equal([meaning.diagnostics, reasons(meaning).length], [[], 1]);
});

functions("hints to the compiler vanish", () => {
  assert.is(bodyOf("#define F(a) __builtin_expect(!!(a), 1)\n"), "!!(parameter a)");
});

functions("are left out with a reason", () => {
  const text =
    "#define JOIN(a, b) a##b\n#define DO(x) do { x; } while (0)\n#define ANY(...) f(__VA_ARGS__)\n" +
    "#define UNKNOWN(x) g(x)\n#define USES(x) (JOIN(x, 1) + 1)\n";
  assert.equal(reasons(understand(text)), [
    "JOIN: it joins tokens with `##`",
    "DO: its replacement list is a statement or a declaration",
    "ANY: it takes any number of arguments",
    "UNKNOWN: `g` is not declared",
    "USES: it needs `JOIN`, which is not translated",
  ]);
});

functions("a macro that needs one which is left out takes what that expands to", () => {
  assert.is(
    bodyOf("#define TYPE(x) ((int)x)\n#define WHEN(...) 1\n#define F(a) (a + WHEN(a))\n"),
    "([parameter a + 1])",
  );
});

const history = suite("the history of a macro");

history("has each definition and each undef in order", () => {
  const meaning = understand("#define A 1\n#undef A\n#define A 2\n#undef A\n#undef A\n#define A 3\n");
  assert.equal(idsOf(meaning), ["macro:A", "undef:A", "macro:A#2", "undef:A#2", "macro:A#3"]);
});

history("an undef of what was not translated is not told", () => {
  assert.equal(idsOf(understand("#define A\n#undef A\n#define B (\n#undef B\nint f(void);\n")), [
    "function:f",
  ]);
});

history("undefs are left out on request", () => {
  assert.equal(idsOf(understand("#define A 1\n#undef A\n", { includeUndefs: false })), ["macro:A"]);
});

history("macros come after what is declared", () => {
  assert.equal(idsOf(understand("#define A 1\nint f(void);\n")), ["function:f", "macro:A"]);
});

const hostile = suite("hostile macros");

hostile("a chain of 1,000 macros ends in its value", () => {
  let text = "#define M0 7\n";
  for (let at = 1; at < 1000; at++) text += `#define M${at} M${at - 1}\n`;
  assert.is(integer(text, "macro:M999"), 7);
});

hostile("where a limit cuts what is asked about macros, that is said", () => {
  let text = "#define M0 7\n";
  for (let at = 1; at < 300; at++) text += `#define M${at} M${at - 1}\n`;
  const { diagnostics } = understand(text, { limits: { ...defaultLimits, tokens: 20_000 } });
  assert.equal(
    diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code),
    ["call-token-limit"],
  );
});

hostile("macros in a circle are nothing", () => {
  assert.equal(idsOf(understand("#define A B\n#define B A\nint f(void);\n")), ["function:f"]);
});

hostile("a sum of 300 terms is a constant", () => {
  assert.is(integer(`#define X ${"1+".repeat(300)}1\n`), 301);
});

test("a body that declares a tag does not move what comes behind it", () => {
  const text = "#define N 1\n#define S sizeof(struct t { int a; })\n#undef N\n#define N 2\n";
  const order = understand(text).module.declarations.filter(({ id }) => id !== "struct:t");
  const bySequence = [...order].sort((left, right) => left.sequence - right.sequence);
  assert.equal(
    bySequence.map(({ id }) => id),
    ["macro:N", "macro:S", "undef:N", "macro:N#2"],
  );
});
