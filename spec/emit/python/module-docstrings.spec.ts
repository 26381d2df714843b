import { firstUnformatted } from "../../support/ruff.ts";
import { assert, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

test("the layout of statements changes no line of a docstring", async () => {
  const line = `(${"word, ".repeat(4)}${"w".repeat(100)})`;
  const header = `int d;\n/** First.\n * ${line}\n * def g(a):\n * class c:\n * More. */\nint f(int a);\n`;
  const { outputs } = await translateText(header, { documentation: true });
  const text = outputs[0]?.text ?? "";
  assert.ok(text.includes(`\n${"w".repeat(100)})\ndef g(a):\nclass c:\nMore.\n`), text.slice(-900));
  assert.ok(!text.includes("fmt: skip"));
  assert.is(firstUnformatted(text), undefined);
});
