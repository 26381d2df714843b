import type { Declaration } from "../../src/ir/declaration.ts";
import { declarationOf, understand } from "../support/semantics.ts";
import { assert, suite } from "../support/test.ts";

function documentation(
  text: string,
  id = "function:f",
  kind: Declaration["kind"] = "function",
): string | undefined {
  return declarationOf(understand(text), id, kind).documentation?.text;
}

const above = suite("comments above");

above("are found in all their forms", () => {
  assert.is(documentation("/** Doc. */\nint f(void);\n"), "Doc.");
  assert.is(documentation("/*! Doc. */\nint f(void);\n"), "Doc.");
  assert.is(documentation("/// Doc.\nint f(void);\n"), "Doc.");
  assert.is(documentation("//! Doc.\nint f(void);\n"), "Doc.");
  assert.is(documentation("/* Doc. */\nint f(void);\n"), "Doc.");
  assert.is(documentation("// Doc.\nint f(void);\n"), "Doc.");
});

above("lose their stars and keep their lines", () => {
  assert.is(documentation("/**\n * One.\n *\n *   Two.\n */\nint f(void);\n"), "One.\n\n  Two.");
  assert.is(documentation("/* One.\n   Two. */\nint f(void);\n"), "One.\nTwo.");
});

above("lines of comments are one", () => {
  assert.is(documentation("// One.\n// Two.\nint f(void);\n"), "One.\nTwo.");
});

above("a blank line parts a plain comment, not a documentation comment", () => {
  assert.is(documentation("/* Section. */\n\nint f(void);\n"), undefined);
  assert.is(documentation("/** Doc. */\n\nint f(void);\n"), "Doc.");
});

above("a comment behind the declaration before is not this one's", () => {
  assert.is(documentation("int g(void); /* About g. */\nint f(void);\n"), undefined);
});

above("a comment before a run of declarations is about all of them", () => {
  const run = "int d;\n/* Doc. */\nint e(void);\n#ifdef OFF\n#endif\n#define A 1\nint f(void);\n";
  assert.is(documentation(run), "Doc.");
  assert.is(documentation(run, "function:e"), "Doc.");
  assert.is(documentation(run, "macro:A", "constant"), "Doc.");
  assert.is(documentation("int d;\n// One.\n// Two.\nint e(void);\nint f(void);\n"), "One.\nTwo.");
});

above("a comment with what only one function has is about the first of a run", () => {
  const ofOne = [
    "Sine.\n * \\returns it",
    "Sine.\n * @param a what",
    "f() - sine",
    "Sine.\n * @a: what\n",
    // Marks that authors leave for themselves in headers.
    "TODO: more",
    "FIXME",
  ];
  for (const text of ofOne) {
    const run = `int d;\n/* ${text} */\nint e(int a);\n#define A 1\nint f(void);\n`;
    assert.ok(documentation(run, "function:e") !== undefined, text);
    assert.is(documentation(run), undefined, text);
    assert.is(documentation(run, "macro:A", "constant"), undefined, text);
  }
  assert.is(documentation("int d;\n/* @return a */\n#ifndef NO\nint f(void);\n#endif\n"), "@return a");
  assert.is(documentation("int d;\n/* @see g */\nint e(void);\nint f(void);\n"), "@see g");
});

above("a run ends with a blank line or a comment", () => {
  assert.is(documentation("int d;\n/* Doc. */\nint e(void);\n \t\nint f(void);\n"), undefined);
  assert.is(documentation("int d;\n/* Doc. */\nint e(void); /* Of e. */\nint f(void);\n"), undefined);
  assert.is(documentation("int d;\n// Doc.\nint e(void);\n\nint f(void);\n"), undefined);
});

above("a record's comment is not that of what it holds, but of what stands behind it", () => {
  const text = "int d;\n/* Doc. */\nstruct s {\n  int a;\n};\nint f(void);\n";
  const { fields } = declarationOf(understand(text), "struct:s", "record");
  assert.is(fields?.[0]?.documentation, undefined);
  assert.is(documentation(text), "Doc.");
});

above("what a file begins with is about the file", () => {
  assert.is(documentation("/* Licence. */\n#ifndef H\n#define H\nint f(void);\n#endif\n"), undefined);
});

above("a macro that vanishes does not part them", () => {
  assert.is(documentation("#define API\n/** Doc. */\nAPI int f(void);\n"), "Doc.");
});

above("a name that a macro makes is documented where the macro stands", () => {
  assert.is(documentation("#define MAKE(x) int x(void)\n/** Doc. */\nMAKE(f);\n"), "Doc.");
});

above("comments of files and groups, and rulers, document nothing", () => {
  assert.is(documentation("/** @file\n * All. */\nint f(void);\n"), undefined);
  assert.is(documentation("/** @{ */\nint f(void);\n"), undefined);
  assert.is(documentation("/*******/\nint f(void);\n"), undefined);
  assert.is(documentation("/* ----- */\nint f(void);\n"), undefined);
});

above("bytes that are UTF-8 become text", () => {
  assert.is(documentation("/** caf\u00e9 */\nint f(void);\n"), "caf\u00e9");
});

const behind = suite("comments behind");

behind("go on in the lines below", () => {
  assert.is(documentation("int f(void); ///< One.\n             ///< Two.\n"), "One.\nTwo.");
});

behind("win over one above", () => {
  assert.is(documentation("/* Group. */\nint f(void); /**< Doc. */\n"), "Doc.");
});

behind("are plain ones, too, as the last thing on the line", () => {
  assert.is(documentation("int f(void); /* Doc. */\n"), "Doc.");
  assert.is(documentation("int f(void); // Doc.\n"), "Doc.");
  assert.is(documentation("int f(int a, /* a. */\n int b);\n"), undefined);
  assert.is(documentation("int f(void); /* Not. */ int g(void);\n"), undefined);
  assert.is(documentation("#define X 1 /* Doc. */\n", "macro:X", "constant"), "Doc.");
  const { enumerators } = declarationOf(
    understand("enum e {\n  A, /* A. */\n  B = 2, // B.\n  C, D, /* Both. */\n  E /* E. */\n};\n"),
    "enum:e",
    "enum",
  );
  assert.equal(
    enumerators?.map((each) => each.documentation?.text),
    ["A.", "B.", undefined, "Both.", "E."],
  );
});

behind("belong to members, enumerators and macros", () => {
  const { fields } = declarationOf(
    understand("struct s {\n  int a; /**< A. */\n  /** B. */\n  int b[2];\n  int c;\n};\n"),
    "struct:s",
    "record",
  );
  assert.equal(
    fields?.map((field) => field.documentation?.text),
    ["A.", "B.", undefined],
  );
  const { enumerators } = declarationOf(
    understand("enum e {\n  A, /**< A. */\n  B = 2, ///< B.\n  C /*!< C. */\n};\n"),
    "enum:e",
    "enum",
  );
  assert.equal(
    enumerators?.map((each) => each.documentation?.text),
    ["A.", "B.", "C."],
  );
  assert.is(documentation("#define X 1 /**< Doc. */\n", "macro:X", "constant"), "Doc.");
  assert.is(documentation("/** Doc. */\n#define X 1\n", "macro:X", "constant"), "Doc.");
});

behind("of the second of two on a line is not the first's", () => {
  const { enumerators } = declarationOf(understand("enum e { A, B /**< B. */ };\n"), "enum:e", "enum");
  assert.equal(
    enumerators?.map((each) => each.documentation?.text),
    [undefined, "B."],
  );
});

const merged = suite("redeclared names");

merged("take the comment of any declaration", () => {
  assert.is(documentation("/** Doc. */\nint f(void);\nint f(void);\n"), "Doc.");
  assert.is(documentation("int f(void);\n/** Doc. */\nint f(void);\n"), "Doc.");
});
