import { layOutLine } from "../../../src/emit/python/line-layout.ts";
import { format } from "../../support/ruff.ts";
import { assert, test } from "../../support/test.ts";

const long = "a_name_that_is_long_enough_to_fill_a_line";

const samples: readonly string[] = [
  `${long} = CFUNCTYPE(UNCHECKED(c_int), POINTER(struct_${long}), POINTER(None))`,
  `${long} = CFUNCTYPE(UNCHECKED(c_int), POINTER(struct_${long}), POINTER(None), ${long})`,
  `${long} = POINTER(CFUNCTYPE(UNCHECKED(c_int), POINTER(struct_${long}), POINTER(None)))`,
  `${long} = CFUNCTYPE(UNCHECKED(c_int), POINTER(struct_${long}), c_int) * 4`,
  `${long} = (CFUNCTYPE(UNCHECKED(c_int), POINTER(struct_${long}), POINTER(None)) * 4) * 3`,
  `${long} = struct_${long}_x`,
  `${long} = "${long}, ${long}"`,
  `${long} = called("${long}, ${long}, ${long}")`,
  `${long} = called("${long}, ${long}, ${long}", 1)`,
  `${long} = ["${long}", "${long}"]`,
  `if _libs["${long}"].has("${long}_and_more", "cdecl"):\n    pass`,
  `def ${long}(first_parameter, second_parameter, third_parameter, fourth):\n    return 1`,
  `def f(a, b):\n    return ${long}(a, b, ${long}, "brackets (, quotes ' and [", b)`,
  `def f(a, b):\n    return (${long} + a) * (${long} - b) + (${long} << a)`,
];

test("a line that fits stays as it is", () => {
  assert.equal(layOutLine("a = f(b, c)"), ["a = f(b, c)"]);
});

test("arguments stand on one line where they fit there", () => {
  assert.equal(layOutLine(`${long} = CFUNCTYPE(c_int, POINTER(${long}), POINTER(None))`), [
    `${long} = CFUNCTYPE(`,
    `    c_int, POINTER(${long}), POINTER(None)`,
    ")",
  ]);
});

test("items of a list stand each on its line", () => {
  assert.equal(layOutLine(`${long} = ["${long}", "${long}"]`), [
    `${long} = [`,
    `    "${long}",`,
    `    "${long}",`,
    "]",
  ]);
});

test("a bracket in a literal is text", () => {
  const lines = layOutLine(`    ${long}("a ) (", '"[', ${long}),`);
  assert.equal(lines, [`    ${long}(`, `        "a ) (", '"[', ${long}`, "    ),"]);
});

test("what has no such form is left alone, and says so", () => {
  const sum = `    return ${long} + ${long} + ${long}`;
  assert.equal(layOutLine(sum), [`${sum}  # fmt: skip`]);
});

test("ruff changes nothing", () => {
  const text = samples.map((sample) => sample.split("\n").flatMap(layOutLine).join("\n")).join("\n\n\n");
  assert.is(format(`${text}\n`), `${text}\n`);
});
