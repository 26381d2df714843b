/** A module carries of the support code what it uses, and serves the rest. */

import { pythonOf, runHeader, whyNoPython } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

function preambleIn(text: string): string {
  return text.slice(text.indexOf("# Begin preamble"), text.indexOf("# End preamble"));
}

test("what the module does not use is not written out", async () => {
  const preamble = preambleIn(await pythonOf("int f(int);"));
  for (const absent of ["class passed", "def divide", "def to_integer", "import *", "class hidden_result"])
    assert.not(preamble.includes(absent), absent);
  assert.ok(preamble.includes("from ctypes import c_int\n"));
});

test("what it uses is, with what that needs", async () => {
  const preamble = preambleIn(await pythonOf("#define F(a) ((a) / 2)\nchar *f(void);"));
  for (const present of ["def divide", "class String", "class Text", "def ReturnString"])
    assert.ok(preamble.includes(present), present);
});

test("a name of Python's that the header takes is kept for the support code", async () => {
  const preamble = preambleIn(await pythonOf("char *f(void); int isinstance(int);"));
  assert.ok(preamble.includes("isinstance=isinstance"));
});

test("inserted text finds all names of the preamble", async () => {
  const insertedFiles = [{ path: "more.py", text: "x = MutableString(b'a')\n" }];
  assert.ok(preambleIn(await pythonOf("int f(int);", { insertedFiles })).includes("import *"));
});

judge("the names that it does not use are there all the same", whyNoPython, async () => {
  const program = `
assert m.c_double is ctypes.c_double and m.sizeof is ctypes.sizeof
assert m.MutableString(b"a") == "a" and m.MutableString is m.MutableString
assert m.c_ptrdiff_t is ctypes.c_ssize_t and m.sys.version and m.ord_if_char(b"a") == 97
for name in ("nothing", "_nothing", "__path__"):
    try:
        getattr(m, name)
        raise SystemExit
    except AttributeError as error:
        assert name in str(error)
assert not hasattr(m, "_endian")
scope = {}
exec("from %s import *" % m.__name__, scope)
assert {"f", "String", "c_double", "load_library"} <= set(scope) and "_libs" not in scope
print("holds")`;
  assert.is(await runHeader("enum { f };", program), "holds");
});
