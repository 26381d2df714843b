import {
  hasAttribute,
  hasBuiltin,
  hasFeature,
  hasStandardAttribute,
  isReservedWord,
  predefinedAssertions,
} from "../../src/target/capabilities.ts";
import { prepareTarget } from "../../src/target/prepare.ts";
import type { Target } from "../../src/target/target.ts";
import { findTarget } from "../../src/target/targets.ts";
import { missingPrograms, run } from "../support/outside.ts";
import { assert, judge, test } from "../support/test.ts";

function target(triple: string): Target {
  const found = findTarget(triple);
  if (found === undefined) throw new Error(triple);
  return found;
}

const linux = target("x86_64-linux-gnu");

test("a word is found as a whole only", () => {
  assert.equal(
    [
      hasAttribute(linux, undefined, "weak"),
      hasAttribute(linux, undefined, "wea"),
      hasAttribute(linux, undefined, ""),
    ],
    [1, 0, 0],
  );
});

test("standard attributes have the date of their paper", () => {
  assert.equal(
    [hasAttribute(linux, undefined, "deprecated"), hasStandardAttribute(linux, undefined, "__deprecated__")],
    [201904, 201904],
  );
  assert.equal(
    [hasAttribute(linux, "gnu", "deprecated"), hasAttribute(linux, "clang", "deprecated")],
    [1, 0],
  );
});

test("attributes of an architecture or system are its own", () => {
  assert.equal(
    [
      hasAttribute(linux, undefined, "dllexport"),
      hasAttribute(target("x86_64-windows-gnu"), undefined, "dllexport"),
    ],
    [0, 1],
  );
});

test("clang's questions have answers", async () => {
  const clang = (await prepareTarget(linux, { identity: "clang", version: [] }, [])) as Target;
  assert.equal([hasFeature(clang, "c_alignas"), hasFeature(clang, "cxx_exceptions")], [true, false]);
  assert.equal(
    [hasAttribute(clang, undefined, "overloadable"), hasAttribute(clang, undefined, "dllexport")],
    [1, 0],
  );
  assert.equal([hasAttribute(clang, "clang", "noescape"), hasAttribute(clang, "nobody", "packed")], [1, 0]);
  assert.equal(
    [hasBuiltin(clang, "__builtin_bitreverse32"), hasBuiltin(linux, "__builtin_bitreverse32")],
    [true, false],
  );
  assert.equal([isReservedWord("int"), isReservedWord("integer")], [true, false]);
});

test("what is asserted of a target", () => {
  assert.equal(predefinedAssertions(target("x86_64-windows-gnu")), [
    ["machine", "x86_64"],
    ["cpu", "x86_64"],
    ["system", "winnt"],
  ]);
  assert.equal(predefinedAssertions(target("arm64-apple-darwin")), []);
});

const attributes =
  "packed aligned deprecated fallthrough nodiscard weak alias visibility format malloc nonnull cold hot stdcall dllexport bogus __packed__ unused".split(
    " ",
  );
const functions =
  "__builtin_expect printf memcpy __builtin_bogus __sync_synchronize __atomic_load_n __builtin_bswap64 __builtin_va_arg strlcpy alloca".split(
    " ",
  );

judge("gcc answers the same", missingPrograms("gcc-12"), () => {
  const input = [
    ...attributes.map((name) => `A __has_attribute(${name})`),
    ...functions.map((name) => `B __has_builtin(${name})`),
  ].join("\n");
  const { stdout } = run("gcc-12", ["-E", "-P", "-x", "c", "-"], { input });
  const ours = [
    ...attributes.map((name) => `A ${hasAttribute(linux, undefined, name)}`),
    ...functions.map((name) => `B ${hasBuiltin(linux, name) ? 1 : 0}`),
  ];
  assert.equal(ours, stdout.trim().split("\n"));
});
