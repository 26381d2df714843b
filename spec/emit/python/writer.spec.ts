import { Writer } from "../../../src/emit/python/writer.ts";
import { assert, test } from "../../support/test.ts";

function written(write: (writer: Writer) => void): string {
  const writer = new Writer(["a.h", "evil\n.h"], new Set(["c_int"]));
  write(writer);
  return writer.toString();
}

test("a short list stands on one line", () => {
  assert.is(
    written((writer) => writer.list("    x = ", ["1", "2"])),
    "    x = [1, 2]\n",
  );
});

test("a long list has a line for each item", () => {
  const items = Array.from({ length: 3 }, () => "c".repeat(40));
  const text = written((writer) => writer.list("    f(", items, ")"));
  assert.is(text, `    f([\n${items.map((item) => `        ${item},\n`).join("")}    ])\n`);
});

test("places are comments, whatever the file is called", () => {
  assert.is(
    written((writer) => writer.place({ file: 1, line: 3, column: 1 })),
    "# evil\\n.h: 3\n",
  );
  assert.is(
    written((writer) => writer.lineWithPlace("a = 1", { file: 0, line: 2, column: 1 })),
    "a = 1  # a.h: 2\n",
  );
  assert.is(
    written((writer) => writer.lineWithPlace("a = 1", undefined)),
    "a = 1\n",
  );
});

test("a comment is one line", () => {
  assert.is(
    written((writer) => writer.comment("a\nb")),
    "# a\\nb\n",
  );
  assert.is(
    written((writer) => writer.comment("")),
    "#\n",
  );
});

test("only names that are taken are spelled in full", () => {
  const writer = new Writer([], new Set(["c_int", "float", "String"]));
  assert.equal(
    [writer.ctypes("c_int"), writer.ctypes("c_uint"), writer.builtin("float"), writer.support("String")],
    ["_bindwright.ctypes.c_int", "c_uint", "_bindwright.builtins.float", "_bindwright.String"],
  );
});
