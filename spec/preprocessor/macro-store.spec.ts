import type { MacroEvent } from "../../src/preprocessor/macro.ts";
import { assert, test } from "../support/test.ts";
import { preprocess } from "./preprocess.ts";

function historyOf(text: string): string[] {
  const { history } = preprocess(text).preprocessor.macros;
  const own = (event: MacroEvent): boolean => event.kind === "undef" || event.macro.origin === "header";
  return history
    .filter(own)
    .map((event) => (event.kind === "undef" ? `undef ${event.name}` : `define ${event.macro.name}`));
}

test("definitions, redefinitions and removals are kept in order", () => {
  assert.equal(historyOf("#define A 1\n#define B\n#undef A\n#define A 2\n#define A 3\n"), [
    "define A",
    "define B",
    "undef A",
    "define A",
    "define A",
  ]);
});

test("removing what is not there is no event", () => {
  assert.equal(historyOf("#undef A\n#define A\n#undef A\n#undef A\n"), ["define A", "undef A"]);
});

test("predefined macros come first, computed ones not at all", () => {
  const { macros } = preprocess("#define A\n").preprocessor;
  const first = macros.history[0];
  assert.ok(first?.kind === "define" && first.macro.origin === "predefined");
  assert.not(macros.history.some((event) => event.kind === "define" && event.macro.name === "__LINE__"));
  assert.ok(macros.lookup("__LINE__") !== undefined);
});

test("what is looked up is the last definition, and a poisoned name has none", () => {
  const { macros } = preprocess(
    "#define A 1\n#define A 2\n#define P\n#undef P\n#pragma GCC poison P\n",
  ).preprocessor;
  assert.is(macros.lookup("A")?.replacementList[0]?.text, "2");
  assert.is(macros.lookup("P"), undefined);
});
