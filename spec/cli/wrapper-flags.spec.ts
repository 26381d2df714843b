import { parseCommandLine } from "../../src/cli/parse.ts";
import type { Options } from "../../src/options.ts";
import { assert, test } from "../support/test.ts";

async function optionsOf(...words: readonly string[]): Promise<Options> {
  const outcome = await parseCommandLine(words);
  if (outcome.kind === "wrong") throw new Error(outcome.error.message);
  return outcome.commandLine.request.options;
}

test("`--wrap-static-inline` makes one more output", async () => {
  const { furtherOutputs } = await optionsOf("a.h", "--wrap-static-inline", "w.c", "--also", "ir:a.json");
  assert.equal(furtherOutputs, [
    { language: "wrappers", path: "w.c" },
    { language: "ir", path: "a.json" },
  ]);
});

test("`--macro-prototype` may be given several times", async () => {
  const { macroPrototypes } = await optionsOf(
    "a.h",
    "--wrap-static-inline=w.c",
    "--macro-prototype",
    "int F(int)",
    "--macro-prototype=void G(void)",
  );
  assert.equal(macroPrototypes, ["int F(int)", "void G(void)"]);
});

test("`--enums` has a form, and a pattern for the enums that it is for", async () => {
  const { enums } = await optionsOf("a.h", "--enums", "auto", "--enums=intflag=.*_a=b");
  assert.equal(enums, [{ form: "auto" }, { form: "intflag", pattern: ".*_a=b" }]);
});

test("`--enums` takes no other form", async () => {
  const outcome = await parseCommandLine(["a.h", "--enums", "strenum"]);
  assert.is(outcome.kind, "wrong");
});
