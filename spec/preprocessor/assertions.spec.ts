import { assert, test } from "../support/test.ts";
import { preprocess } from "./preprocess.ts";

/** Each use is said to be of the past; nothing else is said. */
function ask(before: string, condition: string): string {
  const { text, diagnostics } = preprocess(`${before}#if ${condition}\nyes\n#else\nno\n#endif\n`);
  assert.ok(diagnostics.every(({ code }) => code === "deprecated-directive"));
  return text;
}

test("an answer that was asserted holds", () => {
  assert.is(ask("#assert a(b c)\n", "#a(b c) && #a && !#a(b) && !#x"), "yes");
});

test("one answer can be taken back, or all of them", () => {
  assert.is(ask("#assert a(b)\n#assert a(c)\n#unassert a(b)\n", "#a(c) && !#a(b)"), "yes");
  assert.is(ask("#assert a(b)\n#unassert a\n", "#a"), "no");
});

test("a target's own assertions are there", () => {
  assert.is(ask("", "#machine(x86_64) && #system(linux)"), "yes");
});
