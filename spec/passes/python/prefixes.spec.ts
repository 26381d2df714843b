import { createStripper, findShortNames } from "../../../src/passes/python/prefixes.ts";
import { assert, test } from "../../support/test.ts";

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
