import { supportBuiltins, supportText } from "../../../src/emit/python/preamble.ts";
import { analyseSupport, splitSupport } from "../../../src/emit/python/support-analysis.ts";
import { supportTable } from "../../../src/emit/python/support-table.ts";
import { assert, test } from "../../support/test.ts";

const code = [
  "    class Text:",
  "        def get(self):",
  "            return plain(self.value, str)  # of shape",
  "",
  "    def plain(value, kind):",
  "        # what Text shows",
  "        return kind(value)",
  "",
  "    shape = 1",
  "    form = Text",
].join("\n");

test("a part begins behind an empty line, at the first level", () => {
  assert.is(splitSupport(code).length, 3);
  assert.is(splitSupport(code).join("\n\n"), code);
});

test("a part names other parts and what is asked for, but no attribute and nothing in a comment of its own line", () => {
  assert.equal(analyseSupport(code.replace("  # of shape", ""), ["str"]), [
    { names: ["Text"], words: ["Text", "plain", "str"] },
    { names: ["plain"], words: ["plain"] },
    { names: ["shape", "form"], words: ["Text", "form", "shape"] },
  ]);
});

test("the table is that of the support code", () => {
  assert.equal(
    analyseSupport(supportText, [...supportBuiltins, "builtins"]).map(
      ({ names, words }) => `${names.join(" ")}:${words.join(" ")}`,
    ),
    supportTable,
  );
});
