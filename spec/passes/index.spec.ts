import { DiagnosticBag } from "../../src/diagnostics/bag.ts";
import { defaultOptions } from "../../src/options.ts";
import { runPasses } from "../../src/passes/index.ts";
import { functionDraft, functionType, int, moduleOf } from "../support/ir.ts";
import { assert, test } from "../support/test.ts";

const module = moduleOf("case.h", [functionDraft(1, "f", functionType(int))]);

test("a language without passes gets the module as it is", async () => {
  const options = { ...defaultOptions, outputLanguage: "json" };
  assert.is(await runPasses(module, options, new DiagnosticBag()), module);
});

test("Python gets its plan", async () => {
  const decided = await runPasses(module, { ...defaultOptions, outputLanguage: "py" }, new DiagnosticBag());
  assert.ok(decided.python !== undefined);
});
