import { printJson } from "../../../src/emit/json/json-text.ts";
import { assert, test } from "../../support/test.ts";

test("keys are sorted, and what is inside is indented by four", () => {
  assert.is(
    printJson({ b: [1, "x"], a: null }),
    '{\n    "a": null,\n    "b": [\n        1,\n        "x"\n    ]\n}',
  );
});

test("empty lists and objects take one line", () => {
  assert.is(printJson({ a: [], b: {} }), '{\n    "a": [],\n    "b": {}\n}');
});

test("integers of any size are printed whole", () => {
  assert.is(printJson(18446744073709551615n), "18446744073709551615");
});

test("everything but printable ASCII is escaped by UTF-16 unit", () => {
  assert.is(printJson('\u00e9\u{1f34c}\x7f\x0b\n"\\/'), '"\\u00e9\\ud83c\\udf4c\\u007f\\u000b\\n\\"\\\\/"');
});
