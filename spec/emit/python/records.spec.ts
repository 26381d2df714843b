import { symbolsOf } from "../../support/modules.ts";
import { assert, test } from "../../support/test.ts";

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
