import { symbolsOf } from "../../support/modules.ts";
import { assert, test } from "../../support/test.ts";

test("a macro is a function of its parameters", async () => {
  assert.is(
    await symbolsOf("#define M(a, in) ((a) / (in))\n"),
    "def M(a, in_):\n    return _bindwright.divide(a, in_)",
  );
});

test("a macro may have no parameters", async () => {
  assert.is(
    await symbolsOf("int f(void);\n#define M() f()\n", { libraries: ["x"] }).then((text) =>
      text.split("\n").slice(-2).join("\n"),
    ),
    "def M():\n    return f()",
  );
});

test("a parameter hides no type that the body needs", async () => {
  assert.is(
    await symbolsOf("#define M(c_ubyte) ((unsigned char)(c_ubyte))\n"),
    "def M(c_ubyte):\n    return _bindwright.to_integer(c_ubyte, _bindwright.ctypes.c_ubyte)",
  );
});
