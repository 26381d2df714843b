import { pythonOf } from "../../support/modules.ts";
import { assert, test } from "../../support/test.ts";

test("an enumerator has its place beside it, a macro above", async () => {
  const text = await pythonOf("enum { A = -1 };\n#define B 2\n");
  assert.ok(text.includes("\nA = -1  # case.h: 1\n\n"), text.slice(-300));
  assert.ok(text.includes("\n# case.h: 2\nB = 2\n\n"), text.slice(-300));
});
