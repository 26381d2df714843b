import { assert, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

async function frameOf(text: string, packageName: string): Promise<ReadonlyMap<string, string>> {
  const furtherOutputs = [{ language: "package", path: "dir/pyproject.toml" }];
  const { outputs } = await translateText(text, { packageName, furtherOutputs });
  return new Map(outputs.map((output) => [output.path, output.text]));
}

test("a package's frame stands in the folder of its description", async () => {
  const files = await frameOf("int f(void);", "my_lib");
  assert.equal([...files.keys()].sort(), [
    "",
    "dir/README.md",
    "dir/my_lib/py.typed",
    "dir/pyproject.toml",
    "dir/tests/test_my_lib.py",
  ]);
  assert.match(files.get("dir/pyproject.toml") ?? "", /name = "my-lib"\n(?:.*\n)*packages = \["my_lib"\]/);
});

test("its test is the proof of the records", async () => {
  const files = await frameOf("struct s { char a; int b; int c : 3; };", "p");
  const text = files.get("dir/tests/test_p.py") ?? "";
  assert.ok(text.includes('"struct_s": ('), text);
  assert.ok(text.includes('"b": (4, 4),'), text);
  assert.ok(text.includes('"c": (64, 3, "signed", "little"),'), text);
  assert.match(text, /\nMODULE = "p"\n/);
});

test("a module without records has nothing to test", async () => {
  const files = await frameOf("int f(void);", "p");
  assert.match(files.get("dir/tests/test_p.py") ?? "", /\nRECORDS = \{\}\n/);
});
