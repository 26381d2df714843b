import { textLiteral } from "../../../src/passes/python/constants.ts";
import { runHeader, whyNoPython } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

test("text is text where it is UTF-8, else bytes", () => {
  assert.equal(textLiteral([0xc3, 0xa9], "plain"), { kind: "text", codes: [0xe9] });
  assert.equal(textLiteral([0xff, 0x41], "plain"), { kind: "bytes", bytes: [0xff, 0x41] });
});

test("a byte order mark is text like any other", () => {
  assert.equal(textLiteral([0xef, 0xbb, 0xbf], "plain"), { kind: "text", codes: [0xfeff] });
});

test("two surrogates are one character", () => {
  assert.equal(textLiteral([0xd83c, 0xdf4c, 0xd800], "utf-16"), { kind: "text", codes: [0x1f34c, 0xd800] });
});

test("beyond Unicode there is no text", () => {
  assert.is(textLiteral([0x110000], "wide"), undefined);
});

/** Each line is a macro, and the Python expression that it has to equal. */
const values: readonly (readonly [definition: string, expected: string])[] = [
  ["M 10", "10"],
  ["M 0xFFu", "255"],
  ["M 0755", "493"],
  ["M (-3)", "-3"],
  ["M ~0u", "0xffffffff"],
  ["M (1 << 31)", "-2**31"],
  ["M -1UL", "2**64 - 1"],
  ["M 18446744073709551615ull", "2**64 - 1"],
  ["M 1.5", "1.5"],
  ["M 1.", "1.0"],
  ["M 0x1.8p3", "12.0"],
  ["M (1.0 / 3)", "1.0 / 3"],
  ["M 1e400", 'float("inf")'],
  ["M (-1e400)", 'float("-inf")'],
  ['M "text"', '"text"'],
  ['M "a" "b\\n\\0c"', '"ab\\n\\0c"'],
  ['M "\\"\\\\"', "'\"\\\\'"],
  ['M L"w\\u20ac"', '"w\\u20ac"'],
  ['M "\\xff"', 'b"\\xff"'],
  ["M 'c'", "99"],
  ["M ((void *)0)", "None"],
  ["M (3 / 2)", "1"],
  ["M (-3 / 2)", "-1"],
  ["M (-3 % 2)", "-1"],
  ["M (2 > 1 && 5)", "1"],
  ["M ((unsigned char)300)", "44"],
  ["M sizeof(int)", "4"],
];

judge("constants have C's values", whyNoPython, async () => {
  const header = values.map(([definition], at) => `#define ${definition.replace("M", `M${at}`)}\n`).join("");
  const checks = values.map(
    ([, expected], at) =>
      `assert m.M${at} == (${expected}) and type(m.M${at}) is type(${expected}), (${at}, m.M${at})\n`,
  );
  assert.is(await runHeader(header, `${checks.join("")}print("equal")`), "equal");
});

judge("not a number is one", whyNoPython, async () => {
  assert.is(await runHeader("#define M (0.0 / 0.0)\n", "print(m.M != m.M)"), "True");
});

judge("an integer cast to a function pointer can be passed for one", whyNoPython, async () => {
  const header = "typedef void (*destructor)(void *);\n#define TRANSIENT ((destructor)-1)\n";
  const program =
    "print(isinstance(m.TRANSIENT, m.destructor), ctypes.cast(m.TRANSIENT, ctypes.c_void_p).value == 2**64 - 1)";
  assert.is(await runHeader(header, program), "True True");
});

judge("a number cast to char * is a pointer to char", whyNoPython, async () => {
  assert.is(
    await runHeader(
      "#define P ((char *)16)\n",
      "print(ctypes.cast(m.P, ctypes.c_void_p).value, type(m.P).__name__)",
    ),
    "16 LP_c_char",
  );
});
