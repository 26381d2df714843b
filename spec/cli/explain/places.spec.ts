import { showDefinition, showLine, showOrigin } from "../../../src/cli/explain/places.ts";
import { readUnit } from "../../../src/cli/explain/unit.ts";
import type { Macro } from "../../../src/preprocessor/macro.ts";
import { createMemoryHost } from "../../../src/source/host.ts";
import { assert, test } from "../../support/test.ts";

async function macroOf(name: string, text: string): Promise<Macro> {
  const unit = await readUnit({ headers: ["a.h"] }, createMemoryHost({ "a.h": text }));
  const macro = unit?.preprocessor.macros.lookup(name);
  assert.ok(macro !== undefined);
  return macro;
}

test("a macro is told as it is defined", async () => {
  assert.is(showDefinition(await macroOf("F", "#define F( a,b ) a   +b\n")), "#define F(a, b) a +b");
  assert.is(showDefinition(await macroOf("E", "#define E\n")), "#define E");
});

test("a macro is from a place or from the compiler", async () => {
  assert.is(showOrigin(await macroOf("M", "\n#define M 1\n")), "defined at a.h:2");
  assert.is(showOrigin(await macroOf("__GNUC__", "")), "predefined");
});

test("a long line is cut, and nothing of it reaches the terminal", () => {
  assert.is(showLine(`  ${"a".repeat(200)}`), `${"a".repeat(100)}...`);
  assert.is(showLine("a\n\t b\u0007"), "a b<U+0007>");
});
