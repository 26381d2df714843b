import { callHeader, symbolsOf, whyNoLibrary } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

test("a packed record says which rule `_pack_` goes by", async () => {
  const text = await symbolsOf("struct __attribute__((packed)) s { char a; int b; };");
  assert.ok(text.includes('struct_s._pack_ = 1\nstruct_s._layout_ = "ms"\nstruct_s._fields_ = ['), text);
});

test("accessors come after the storage", async () => {
  const text = await symbolsOf("struct s { _Bool a : 1; int from; };");
  assert.is(
    text,
    `class struct_s(Structure):
    __slots__ = ()
struct_s._fields_ = [
    ("_bindwright_0", c_ubyte * 4),
    ("from", c_int),
]
_bindwright.bits(struct_s, "a", 0, 1, 0, 1, "bool")
_bindwright.alias(struct_s, "from_", "from")
_bindwright.alias(struct_s, "_from", "from")
_bindwright.members(struct_s, ["a", "from"])
s = struct_s`,
  );
});

test("an empty record has no fields", async () => {
  assert.ok((await symbolsOf("struct s { };")).includes("struct_s._fields_ = []"));
});

test("anonymous members are named", async () => {
  const text = await symbolsOf("union u { struct { int a; }; };");
  assert.ok(text.includes('union_u._anonymous_ = ["unnamed_1"]'), text);
});

test("a second name of a function waits for it", async () => {
  const text = await symbolsOf("int f(void);\n#define g f\n");
  assert.ok(text.endsWith("try:\n    g = f\nexcept NameError:\n    pass"), text);
});

judge(
  "pointers to functions become null, and wide members take and give numbers, as the README says",
  whyNoLibrary,
  async () => {
    const header = `typedef int (*visit)(int);
struct s { visit named; int (*inner)(int); __int128 wide; double _Complex z; };
int sees(struct s *s);`;
    const definitions = `int sees(struct s *s) {
  double *parts = (double *)&s->z;
  return (s->named == 0) + (s->inner == 0) * 10 + (s->wide == -7) * 100 + (parts[0] == 1.5 && parts[1] == -2) * 1000;
}`;
    const program = `import sys
s = m.struct_s(named=m.visit(lambda n: n))
assert m.sees(s) == 10 and s.named
s.named = m.visit()
s.inner = type(s.inner)()
s.wide = tuple((-7).to_bytes(16, sys.byteorder, signed=True))
s.z = (1.5, -2)
print(m.sees(s), bool(s.named), int.from_bytes(s.wide, sys.byteorder, signed=True), complex(*s.z))`;
    assert.is(await callHeader(header, definitions, program), "1111 False -7 (1.5-2j)");
  },
);
