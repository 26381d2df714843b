/** The support code, in Python. */

import { runHeader, whyNoPython } from "../../support/modules.ts";
import { assert, judge } from "../../support/test.ts";

function holds(name: string, program: string, header = "int f(void);\n"): void {
  judge(name, whyNoPython, async () => {
    assert.is(await runHeader(header, `${program}\nprint("holds")`), "holds");
  });
}

holds(
  "the names of ctypesgen's preamble are there",
  `for name in ("ctypes", "sys", "String", "ReturnString", "UNCHECKED", "UserString", "MutableString", "_variadic_function",
        "c_ptrdiff_t", "ord_if_char", "POINTER", "cast", "c_int", "Structure", "sizeof", "byref", "load_library",
        "add_library_search_dirs", "_libs"):
    assert hasattr(m, name), name
scope = {}
exec("from %s import *" % m.__name__, scope)
assert "String" in scope and "c_int" in scope and "_bindwright" not in scope`,
);

holds(
  "a String is what it points to",
  `s = m.String(b"text")
assert s.data == b"text" and s.value == b"text" and s.raw[1] == b"e" and str(s) == "text" and repr(s) == "b'text'"
assert s == "text" and s == b"text" and s != "other" and s < "texu" and "ex" in s and s[0] == 116 and s[1:] == "ext"
assert s + "s" == "texts" and "a " + s == "a text" and s * 2 == "texttext" and m.String(b"%d") % 5 == "5"
assert s.upper() == "TEXT" and isinstance(s.upper(), m.String) and s.split(b"x") == [b"te", b"t"] and s.find("x") == 2
assert hash(s) == hash(b"text") and int(m.String(b"12")) == 12 and float(m.String(b"1.5")) == 1.5 and len(s) == 4
s.data = b"new"
assert str(s) == "new"
assert ctypes.sizeof(m.String) == ctypes.sizeof(ctypes.c_void_p)`,
);

holds(
  "NULL equals None and is false",
  `s = m.String()
assert s == None and not s and s.data is None
assert m.ReturnString(None) == None`,
);

holds(
  "a String can hold a buffer",
  `b = ctypes.create_string_buffer(b"abc")
s = m.String(b)
b[0] = b"z"
assert s == "zbc"`,
);

holds(
  "a String field takes bytes and gives a String",
  `r = m.struct_s()
r.text = b"abc"
assert r.text == "abc" and isinstance(r.text, m.String)
r.text = m.String(b"xyz")
assert r.text == "xyz"
r.text = None
assert r.text == None`,
  "struct s { char *text; };",
);

holds(
  "UserString and MutableString hold bytes of their own",
  `u = m.UserString("ab")
assert u == "ab" and u.upper() == "AB" and isinstance(u + "c", m.UserString)
t = m.MutableString("abc")
t[0:1] = "z"
del t[1:2]
t += "!"
assert t == "zc!" and isinstance(t.immutable(), m.UserString)`,
);

holds(
  "UNCHECKED keeps numbers and makes other results addresses",
  `assert m.UNCHECKED(None) is None and m.UNCHECKED(ctypes.c_int) is ctypes.c_int
assert m.UNCHECKED(ctypes.c_char_p) is ctypes.c_char_p
for other in (m.String, ctypes.c_void_p, ctypes.POINTER(ctypes.c_int), ctypes.CFUNCTYPE(None)):
    assert m.UNCHECKED(other) is ctypes.c_void_p, other`,
);

holds(
  "a callback gets text as String",
  `seen = []
callback = m.cb(lambda text: seen.append(str(text)) or 0)
callback(b"abc")
assert seen == ["abc"]`,
  "typedef int (*cb)(const char *);",
);

holds(
  "records can be copied, and pickled where they hold no pointers",
  `import copy, pickle
r = m.struct_s(3, m.struct_inner(4))
for other in (copy.copy(r), copy.deepcopy(r)):
    r.a = 5
    assert (other.a, other.i.b) == (3, 4)
    r.a = 3
try:
    copy.copy(m.struct_p())
    raise SystemExit
except ValueError:
    pass
for record in (r, m.union_u()):
    try:
        record.misspelled = 1
        raise SystemExit
    except AttributeError:
        pass
assert isinstance(r, ctypes.Structure) and isinstance(m.union_u(), ctypes.Union)`,
  "struct inner { int b; }; struct s { int a; struct inner i; }; struct p { int *p; }; union u { int a; };",
);

holds(
  "bit-fields of every kind are written and read",
  `r = m.struct_s()
r.a, r.b, r.c = -3, 300, 5
assert (r.a, r.b, r.c) == (-3, 300 & 0x1ff, True), (r.a, r.b, r.c)
r.b = ctypes.c_int(-1)
assert (r.a, r.b) == (-3, 0x1ff)
try:
    r.a = 1.5
    raise SystemExit
except (TypeError, AttributeError):
    pass`,
  "struct __attribute__((packed)) s { signed char a : 3; unsigned b : 9; _Bool c : 1; };",
);
