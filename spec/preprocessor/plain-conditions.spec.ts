import { assert, test } from "../support/test.ts";
import { expand, preprocess } from "./preprocess.ts";

const MACROS =
  "#define ONE 1\n#define TWO 2L\n#define HEX 0x10\n#define SAME ONE\n#define EMPTY\n#define OCTAL 010\n";

/** What the short way makes of a condition, and what the long way does: a comment in the middle needs tokens. */
function holdsBothWays(condition: string): readonly [string, string] {
  const plain = expand(`${MACROS}#if ${condition}\nyes\n#endif\n`);
  return [plain, expand(`${MACROS}#if /**/ ${condition} /**/ /**/\nyes\n#endif\n`)];
}

for (const condition of [
  "ONE",
  "!ONE",
  "ABSENT",
  "!ABSENT",
  "0",
  "017 == 15",
  "OCTAL == 8",
  "HEX == 16",
  "TWO >= 2 && ONE < 2",
  "SAME == 1 || ABSENT",
  "ABSENT && ABSENT || ONE",
  "ONE || ABSENT && ABSENT",
  "defined ONE && !defined ABSENT",
  "defined(ONE)&&defined ( TWO )",
  "!defined(ONE) || defined EMPTY",
  "!ONE == 0",
  "definedX",
  "-1 > 0u",
  "0xffffffffffffffff > 0",
  "1 + 1 == TWO",
  "'a' == 97",
]) {
  test(`${condition} is the same the short and the long way`, () => {
    const [plain, long] = holdsBothWays(condition);
    assert.is(plain, long);
  });
}

for (const condition of ["EMPTY", "defined", "1 2", "ONE &&", "1 == 08", "__has_include"]) {
  test(`the long way tells what is wrong with ${condition}`, () => {
    assert.is(preprocess(`${MACROS}#if ${condition}\n#endif\n`).problems.length, 1);
  });
}

test("white space without an end does not take for ever", () => {
  const condition = `${" ".repeat(200_000)}(1)`;
  assert.is(expand(`#if ${condition}\nyes\n#endif\n`), "yes");
});
