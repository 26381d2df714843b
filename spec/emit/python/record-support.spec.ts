import type { GivenOptions } from "../../../src/options.ts";
import { pythonOf, pythons, runHeader, runPython, whyNoPython } from "../../support/modules.ts";
import { assert, judge } from "../../support/test.ts";

/** Runs a program on every Python that there is, each of which says the same. */
async function everywhere(
  header: string,
  program: string,
  expected: string,
  options: GivenOptions = {},
): Promise<void> {
  const module = await pythonOf(header, options);
  for (const python of pythons) assert.is(runPython(module, program, python), expected, python.version);
}

const tries = `def attempt(function):
    try:
        function()
    except Exception as error:
        print(type(error).__name__, str(error).split(" and no ")[0])
`;

judge("a record shows its members, and nothing that they point to", whyNoPython, async () => {
  const header = `struct point { int x, y; };
struct all { char name[8]; struct point p[2]; double d; const char *text; void (*f)(int); struct all *next;
  union { int i; unsigned u; }; struct { int a : 3; unsigned b : 7; }; };
typedef union { int i; struct point p; } either;
struct packed { char c; unsigned a : 5; int b : 20; _Bool t : 1; } __attribute__((packed));
struct long_one { int n[20]; }; struct hidden;`;
  const program = `value = m.struct_all(name=b"abc", p=(m.struct_point(1, 2), m.struct_point(3, 4)), d=1.5, i=3, b=5)
print(value)
value.text = ctypes.cast(16, m.String)
value.next = ctypes.cast(32, ctypes.POINTER(m.struct_all))
print(repr(value).count("0x10"), repr(value).count("0x20"))
print(m.either(i=7), m.struct_packed(c=b"a", a=3, b=-4, t=True))
print(str(m.struct_long_one()).count("0"), str(m.struct_long_one())[-5:], m.struct_hidden.__name__)`;
  await everywhere(
    header,
    program,
    "struct_all(name=b'abc', p=[struct_point(x=1, y=2), struct_point(x=3, y=4)], d=1.5, text=None, f=None, " +
      "next=None, i=3, u=3, a=0, b=5)\n1 1\n" +
      `${"union_anon_3"}(i=7, p=struct_point(x=7, y=0)) struct_packed(c=b'a', a=3, b=-4, t=True)\n16 ...]) struct_hidden`,
  );
});

judge("an unknown member is a TypeError, a misspelled one an AttributeError", whyNoPython, async () => {
  const header = `struct point { int x, y; }; union u { int a; float b; };
struct packed { char c; unsigned a : 5; } __attribute__((packed)); struct wide { int a; } __attribute__((aligned(32)));`;
  const program = `${tries}
attempt(lambda: m.struct_point(z=1))
attempt(lambda: m.struct_packed(z=1))
attempt(lambda: m.union_u(z=1))
attempt(lambda: m.struct_wide(z=1))
attempt(lambda: m.struct_point(1, 2, 3))
attempt(lambda: m.struct_point(1, x=1))
attempt(lambda: setattr(m.struct_point(), "z", 1))
attempt(lambda: setattr(m.struct_packed(), "z", 1))
attempt(lambda: setattr(m.struct_wide(), "z", 1))`;
  await everywhere(
    header,
    program,
    `TypeError struct_point has no member z
TypeError struct_packed has no member z
TypeError union_u has no member z
TypeError struct_wide has no member z
TypeError too many initializers
TypeError duplicate values for field 'x'
AttributeError 'struct_point' object has no attribute 'z'
AttributeError 'struct_packed' object has no attribute 'z'
AttributeError 'struct_wide' object has no attribute 'z'`,
  );
});

judge("arrays of records are made of tuples and of records", whyNoPython, async () => {
  const header = `struct point { int x, y; }; struct packed { char c; unsigned a : 5; int b : 20; } __attribute__((packed));
struct line { struct point ends[2]; struct packed marks[2]; };`;
  const program = `points = (m.struct_point * 2)((1, 2), m.struct_point(3, 4))
marks = (m.struct_packed * 2)((b"a", 1, -1), (b"b", 2, -2))
line = m.struct_line(points, marks)
points[0].x = 9
line.marks[1].b = -7
print(line.ends[0].x, line.ends[1].y, [(mark.c, mark.a, mark.b) for mark in line.marks], points[0].x)`;
  await everywhere(header, program, "1 4 [(b'a', 1, -1), (b'b', 2, -7)] 9");
});

judge("records are equal by value where that is asked for", whyNoPython, async () => {
  const header = `struct point { char c; int x; }; struct bits { int a : 3, b : 7; } __attribute__((packed));
struct outer { struct point p[2]; int *address; double d; }; union u { int i; struct point p; };`;
  const program = `def pad(record):
    ctypes.memset(ctypes.addressof(record), 255, ctypes.sizeof(record))
    record.c, record.x = b"a", 3
    return record
p = m.struct_point(b"a", 3)
print(p == pad(m.struct_point()), p != pad(m.struct_point()), p == m.struct_point(b"a", 4), p == 3)
print(m.struct_bits(1, 2) == m.struct_bits(1, 2), m.struct_bits(1, 2) == m.struct_bits(1, 3))
one = ctypes.c_int(1)
a, b = m.struct_outer(d=1.0, address=ctypes.pointer(one)), m.struct_outer(d=1.0, address=ctypes.pointer(one))
print(a == b)
b.p[1].x = 1
print(a == b, m.union_u(i=1) == m.union_u(i=1), m.union_u(i=1) == m.union_u(i=2))
try:
    hash(p)
except TypeError:
    print("no hash")`;
  const expected = "True False False False\nTrue False\nTrue\nFalse True False\nno hash";
  await everywhere(header, program, expected, { comparesRecords: true });
  const wide = `a, b = m.struct_wide(), m.struct_wide()
for record in (a, b):
    ctypes.memset(ctypes.addressof(record), 255, ctypes.sizeof(record))
print(a == b, a == m.struct_wide())`;
  const characters = "typedef __WCHAR_TYPE__ wchar_t; struct wide { wchar_t c, d[2]; };";
  await everywhere(characters, wide, "True False", { comparesRecords: true });
  const same = "p = m.struct_point(); print(p == p, p == m.struct_point())";
  await everywhere(header, same, "True False");
});

judge("unions are equal when all members say so, whatever lies between them", whyNoPython, async () => {
  const header = `struct gap { char c; int x; }; struct both { float f; int n; };
union u { struct gap g; short s; float f; struct { char inner; double far; }; int many[2]; };
union floats { float f; int i; }; union long_one { long double d; char c; }; struct outer { union floats u; };
union loose { struct gap g; char c; };`;
  const program = `def pad(record, value):
    ctypes.memset(ctypes.addressof(record), value, ctypes.sizeof(record))
    return record
a, b = pad(m.union_loose(), 255), pad(m.union_loose(), 0)
a.g.c = b.g.c = b"x"
a.g.x = b.g.x = 7
print(a == b, bytes(a) == bytes(b))
b.g.x = 8
print(a == b)
nan = m.union_floats(f=float("nan"))
print(nan == m.union_floats.from_buffer_copy(nan), m.union_floats(f=0.0) == m.union_floats(f=-0.0))
print(m.struct_outer(nan) == m.struct_outer(nan), m.struct_outer(nan) == m.struct_outer(m.union_floats(i=1)))
one, other = pad(m.union_long_one(), 255), pad(m.union_long_one(), 0)
one.d = other.d = 2.5
print(one == other)
u, v = m.union_u(many=(1, 2)), m.union_u(many=(1, 3))
print(u == v, u == m.union_u(many=(1, 2)))`;
  const expected = "True False\nFalse\nTrue False\nTrue False\nTrue\nFalse True";
  await everywhere(header, program, expected, { comparesRecords: true });
});

judge("a flexible array has the length that it is made with", whyNoPython, async () => {
  const header = `struct list { int n; char c; short data[]; }; struct point { int x; };
struct old { int n; struct point data[0]; }; struct wide { int n; char data[]; } __attribute__((aligned(64)));
struct own { int with_length; int data[]; };`;
  const program = `${tries}
a = m.struct_list.with_length(3, n=3, c=b"q")
a.data = [1, 2, 3]
a.data[0] += 10
print(a, ctypes.sizeof(a) >= 12, ctypes.string_at(ctypes.addressof(a) + 6, 6))
attempt(lambda: a.data[3])
attempt(lambda: m.struct_list.with_length(-1))
print(len(m.struct_list.with_length(1).data), len(m.struct_list().data))
print(len(ctypes.pointer(a).contents.data), m.struct_own(4).with_length)
b = m.struct_old.with_length(2)
b.data[1].x = 4
print(b)
wide = m.struct_wide.with_length(100, n=5)
wide.data[99] = b"z"
print(ctypes.addressof(wide) % 64, wide.n, wide.data[99])
import gc
for _ in range(1000):
    assert m.struct_list.with_length(1000).data[999] == 0
del a, b, wide
gc.collect()`;
  await everywhere(
    header,
    program,
    `struct_list(n=3, c=b'q', data=[11, 2, 3]) True b'\\x0b\\x00\\x02\\x00\\x03\\x00'
IndexError invalid index
ValueError Array length must be >= 0, not -1
1 0
0 4
struct_old(n=0, data=[struct_point(x=0), struct_point(x=4)])
0 5 b'z'`,
  );
});

judge("an over-aligned record lies where C may rely on", whyNoPython, async () => {
  const header = `struct wide { char c; } __attribute__((aligned(64))); union both { int i; } __attribute__((aligned(32)));
struct outer { struct wide w[2]; }; struct plain { long double d; };`;
  const program = `for _ in range(100):
    kept = [m.struct_wide(b"a"), m.struct_outer(), m.struct_wide.from_buffer(m.struct_wide()), m.union_both(i=3)]
    assert [ctypes.addressof(one) % 32 for one in kept] == [0] * 4
    assert ctypes.addressof(kept[0]) % 64 == ctypes.addressof(kept[1]) % 64 == 0
    assert kept[1].w[1].c == b"\\0" and kept[0].c == b"a" and kept[3].i == 3
print(isinstance(kept[0], ctypes.Structure), isinstance(kept[3], ctypes.Union), type(m.struct_plain).__name__ != "AlignedType")`;
  await everywhere(header, program, "True True True");
});

judge("records are pickled and copied right, or not at all", whyNoPython, async () => {
  const header = `struct point { int x; char c; }; struct bits { int a : 3, b : 7; } __attribute__((packed));
struct list { int n; short data[]; }; struct wide { int n; char data[]; } __attribute__((aligned(64)));
struct pointing { char *text; }; struct calling { void (*f)(void); }; struct pointers { int n; void *data[]; };`;
  const program = `${tries}
import copy, pickle, sys
sys.modules["m"] = m
def twice(value):
    again = [pickle.loads(pickle.dumps(value, protocol)) for protocol in range(2, 5)] + [copy.copy(value), copy.deepcopy(value)]
    assert len({repr(one) for one in again}) == 1
    return again[0]
print(twice(m.struct_point(1, b"a")), twice(m.struct_bits(1, -5)))
a = m.struct_list.with_length(3)
a.data = [1, 2, 3]
b = m.struct_wide.with_length(2, n=1)
b.data = b"xy"
print(twice(a), twice(b), ctypes.addressof(twice(b)) % 64, twice(m.struct_list(4)))
for one in m.struct_pointing(), m.struct_calling(), m.struct_pointers.with_length(2):
    attempt(lambda: pickle.dumps(one))`;
  await everywhere(
    header,
    program,
    `struct_point(x=1, c=b'a') struct_bits(a=1, b=-5)
struct_list(n=3, data=[1, 2, 3]) struct_wide(n=1, data=b'xy') 0 struct_list(n=4)
${"ValueError ctypes objects containing pointers cannot be pickled\n".repeat(3).trim()}`.replace(
      "n=3, data",
      "n=0, data",
    ),
  );
});

judge("members may be called as the class's own things are", whyNoPython, async () => {
  const header =
    "struct s { int from_buffer, with_length, _fields_, data; }; struct t { int with_length; int data[]; };";
  assert.is(
    await runHeader(header, "print(m.struct_s(with_length=1).with_length, m.struct_t(5))"),
    "1 struct_t(with_length=5)",
  );
});

judge("members may have the names that Python's methods have by custom", whyNoPython, async () => {
  const header = `struct s { int self, x; }; union u { int self; float cls; }; struct bits { char c; int self : 3, cls : 9; } __attribute__((packed));
struct wide { int cls, self, initialise; } __attribute__((aligned(64))); struct list { int count, self; int data[]; };`;
  const program = `${tries}
print(m.struct_s(self=1, x=2), m.struct_s(3, x=4), m.union_u(self=0), m.struct_bits(self=-1, cls=7))
print(m.struct_wide(cls=1, self=2, initialise=3), m.struct_list(count=1, self=2))
print(m.struct_list.with_length(2, count=3, self=4), m.struct_list.with_length(count=1))
attempt(lambda: m.struct_list.with_length())
attempt(lambda: m.struct_s(3, self=4))`;
  await everywhere(
    header,
    program,
    `struct_s(self=1, x=2) struct_s(self=3, x=4) union_u(self=0, cls=0.0) struct_bits(c=b'\\x00', self=-1, cls=7)
struct_wide(cls=1, self=2, initialise=3) struct_list(count=1, self=2)
struct_list(count=3, self=4, data=[0, 0]) struct_list(count=0, self=0, data=[0])
TypeError with_length() lacks the count of elements
TypeError duplicate values for field 'self'`,
  );
});

judge("and so they may in the style with types", whyNoPython, async () => {
  const header = "struct s { int self; int x; }; union u { int self; float cls; };";
  const program = "print(m.s(self=1, x=2).self, m.s(3, x=4).self, m.u(self=5).self)";
  await everywhere(header, program, "1 3 5", { style: "interoptopus" });
});
