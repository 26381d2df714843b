import { moduleFromJson, moduleToJson } from "../../src/ir/json.ts";
import { goldenModules } from "../emit/json/golden-modules.ts";
import { functionDraft, functionType, int, moduleOf } from "../support/ir.ts";
import { assert, test } from "../support/test.ts";

for (const [name, module] of goldenModules) {
  test(`the module of ${name} survives its JSON`, () => {
    const text = moduleToJson(module);
    const { module: read, problems } = moduleFromJson(text);
    assert.equal(problems, []);
    assert.equal(read, module);
    assert.is(moduleToJson(read ?? module), text);
  });
}

test("every declaration takes one line", () => {
  const drafts = [functionDraft(1, "f", functionType(int)), functionDraft(2, "g", functionType(int))];
  const lines = moduleToJson(moduleOf("case.h", drafts)).split("\n");
  assert.is(lines.filter((line) => line.includes('"kind":"function"')).length, 2);
});

test("text that is no JSON is a problem of the whole", () => {
  const { module, problems } = moduleFromJson("{");
  assert.is(module, undefined);
  assert.is(problems[0]?.path, "");
  assert.match(problems[0]?.reason ?? "", /^is no JSON: /);
});

test("another version is refused", () => {
  const text = moduleToJson(moduleOf("case.h", [])).replace('"version": 1', '"version": 999');
  assert.equal(moduleFromJson(text).problems, [{ path: "version", reason: "is 999, and should be 1" }]);
});

test("keys that JavaScript gives a meaning are unknown keys like others", () => {
  const text = moduleToJson(moduleOf("case.h", [])).replace('"version"', '"__proto__": {}, "version"');
  assert.equal(moduleFromJson(text).problems, [{ path: "", reason: 'has an unknown key "__proto__"' }]);
});
