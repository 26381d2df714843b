import { tellTrail } from "../../../src/cli/explain/macros.ts";
import { readUnit } from "../../../src/cli/explain/unit.ts";
import { explainName } from "../../../src/cli/explain.ts";
import { createMemoryHost } from "../../../src/source/host.ts";
import { translate } from "../../../src/translate.ts";
import { assert, test } from "../../support/test.ts";

async function trail(id: string, text: string): Promise<readonly string[]> {
  const unit = await readUnit({ headers: ["a.h"] }, createMemoryHost({ "a.h": text }));
  assert.ok(unit !== undefined);
  return tellTrail(id, unit);
}

const macros = "#define DECLARE(n) int n(void);\n#define BOTH(n) DECLARE(n##_a) DECLARE(n##_b)\n";

test("a declaration that a macro wrote has the macro, where it is defined and expanded", async () => {
  assert.equal(await trail("function:f", `${macros}DECLARE(f)\n`), [
    "  written by the macro DECLARE (defined at a.h:1), expanded at a.h:3",
  ]);
});

test("a macro within a macro leads outwards", async () => {
  assert.equal(await trail("function:x_b", `${macros}\nBOTH(x)\n`), [
    "  written by the macro DECLARE (defined at a.h:1), expanded at a.h:2",
    "    which stands in the macro BOTH (defined at a.h:2), expanded at a.h:4",
  ]);
});

test("a name that a macro stands for has that", async () => {
  assert.equal(await trail("function:f64", "#define f f64\nint f(void);\n"), [
    "  written by the macro f (defined at a.h:1), expanded at a.h:2",
  ]);
});

test("a macro at the beginning or the end is told as that", async () => {
  const text = "#define API extern\n#define END ;\nAPI int f(void) END\n";
  assert.equal(await trail("function:f", text), [
    "  begins with the macro API (defined at a.h:1), expanded at a.h:3",
    "  ends with the macro END (defined at a.h:2), expanded at a.h:3",
  ]);
});

test("records and enums have theirs", async () => {
  const text = "#define RECORD(n) struct n { int a; }\nRECORD(s);\n";
  assert.equal(await trail("struct:s", text), [
    "  written by the macro RECORD (defined at a.h:1), expanded at a.h:2",
  ]);
});

test("what stands in the file itself has no trail", async () => {
  assert.equal(await trail("function:f", "int f(void);\n"), []);
});

test("a constant has its definition, and the macros by way of which it comes to its value", async () => {
  assert.equal(await trail("macro:A", "#define A (B + 1)\n#define B C\n#define C 2\n"), [
    "  #define A (B + 1)",
    "  by way of #define B C (defined at a.h:2)",
    "  by way of #define C 2 (defined at a.h:3)",
    "  which comes to (2 + 1)",
  ]);
});

test("macros that lead to each other end", async () => {
  const lines = await trail("macro:A", "#define A B\n#define B A\n");
  assert.equal(lines, ["  #define A B", "  by way of #define B A (defined at a.h:2)", "  which comes to A"]);
});

test("a definition that does not last says what ended it", async () => {
  const text = "#define A 1\n#undef A\n#define A 2\n";
  assert.equal(await trail("macro:A", text), [
    "  #define A 1",
    "  undefined at a.h:2: what counts is how things are at the end",
  ]);
  assert.equal(await trail("macro:A#2", text), ["  #define A 2"]);
});

test("a macro that is left out has its definition", async () => {
  const host = createMemoryHost({ "a.h": "#define CALL(x) do { x; } while (0)\n" });
  const { module } = await translate({ headers: ["a.h"] }, host);
  const unit = await readUnit({ headers: ["a.h"] }, host);
  assert.ok(module !== undefined);
  assert.match(
    explainName("CALL", module, unit) ?? "",
    /a\.h:1: macro-function CALL\n {2}#define CALL\(x\) do \{ x; \} while \(0\)\n {2}left out: /,
  );
});
