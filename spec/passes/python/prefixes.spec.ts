import { createStripper, findShortNames } from "../../../src/passes/python/prefixes.ts";
import { assert, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

test("what begins with a match is stripped, once", () => {
  const strip = createStripper(["lib_", "Q."]);
  assert.equal(["lib_lib_a", "Q_b", "a_lib_"].map(strip), ["lib_a", "b", "a_lib_"]);
});

test("without patterns, and with what is none, names stay", () => {
  assert.is(createStripper([])("lib_a"), "lib_a");
  assert.is(createStripper(["("])("lib_a"), "lib_a");
});

test("of two with one short name the first gets it, and none takes another's name", () => {
  const strip = createStripper(["a_", "b_"]);
  assert.equal(findShortNames(["a_x", "b_x", "y", "a_y"], strip), {
    shortNames: [{ name: "x", target: "a_x" }],
    lacking: [
      { name: "x", target: "b_x" },
      { name: "y", target: "a_y" },
    ],
  });
});

test("what is no name of Python's is not added", () => {
  const { shortNames, lacking } = findShortNames(
    ["a_if", "a_", "a_1", "a__libs", "a___all__"],
    createStripper(["a_"]),
  );
  assert.equal([...shortNames, ...lacking], []);
});

test("short names are second names of the module's and of its stub, and what lacks one is told", async () => {
  const header =
    "int lib_one(void); struct lib_s { int a; }; int two(void); int lib_two(void);\n#define LIB_A 1\n";
  const { outputs, diagnostics } = await translateText(header, {
    strippedPrefixes: ["lib_", "LIB_"],
    furtherOutputs: [{ language: "pyi", path: "m.pyi" }],
  });
  const [module = "", stub = ""] = outputs.map(({ text }) => text);
  assert.match(module, '        "one": "lib_one",\n        "A": "LIB_A",\n');
  assert.match(stub, /^one = lib_one$/mu);
  assert.match(stub, /^A: Final\[int\] = 1$/mu);
  assert.equal(
    diagnostics.map(({ message }) => message),
    ["`lib_two` has no name without its prefix: something else is called `two`"],
  );
});

test("what is no regular expression is said so, and ctypesgen's modules strip by themselves", async () => {
  const { diagnostics } = await translateText("int x;", { strippedPrefixes: ["("] });
  assert.equal(
    diagnostics.map(({ code }) => code),
    ["invalid-symbol-rule"],
  );
  const { outputs } = await translateText("int lib_x;", {
    strippedPrefixes: ["(?i)LIB_"],
    compatibility: "ctypesgen",
  });
  assert.match(outputs[0]?.text ?? "", "re.match(");
});
