import type { GivenOptions } from "../../../src/options.ts";
import { createMemoryHost } from "../../../src/source/host.ts";
import { translate } from "../../../src/translate.ts";
import { buildLibrary, pythonOf, pythons, runPython, whyNoLibrary } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

const header = `enum color { RED, GREEN = 5, BLUE, CRIMSON = 0 };
typedef enum { X_A = 1, X_B = 2, X_C = 4, X_ALL = 7 } x_flags;
typedef enum color color_t;
typedef color_t shade_t;
enum class { None = -5, mro = 1, name = 2, value = 3, _x_ = 4, __d__ = 5, __p = 6, _class___q = 7, real = 8 };
enum wide { WIDE_LOW = -1, WIDE_HIGH = 0x7fffffffffffffff };
enum wide_unsigned { WIDE_TOP = 0xffffffffffffffff };
enum __attribute__((packed)) tiny { TINY_ONE = 1, TINY_MAX = 255 };
struct box {
  enum color c; x_flags f : 5; color_t all[2]; union { shade_t s; int q; }; enum wide w; enum tiny t; enum tiny bits : 3;
};
struct __attribute__((packed)) tight { char a; enum color c : 4; x_flags f : 9; };
typedef enum color (*callback)(enum color c);
enum color next_color(enum color c);
x_flags join(x_flags a, x_flags b);
enum class to_class(int v);
enum wide to_wide(long v);
enum wide_unsigned widest(void);
enum tiny to_tiny(int v);
color_t call(callback f, shade_t c);
void find(enum color *c);
void fill(struct box *b, int v);
int sum_box(const struct box *b);
int sum_tight(const struct tight *t);
enum color vary(int n, ...);
extern enum color current;
`;

const definitions = `enum color next_color(enum color c) { return c + 1; }
x_flags join(x_flags a, x_flags b) { return a | b; }
enum class to_class(int v) { return v; }
enum wide to_wide(long v) { return v; }
enum wide_unsigned widest(void) { return WIDE_TOP; }
enum tiny to_tiny(int v) { return v; }
color_t call(callback f, shade_t c) { return f(c); }
void find(enum color *c) { *c = GREEN; }
void fill(struct box *b, int v) { b->c = v; b->f = v; b->s = v; b->w = v; b->t = v; b->bits = v; }
int sum_box(const struct box *b) { return b->c * 100 + b->f; }
int sum_tight(const struct tight *t) { return t->c * 1000 + t->f; }
enum color vary(int n, ...) { return n; }
enum color current = BLUE;
`;

const forms: readonly (readonly [name: string, options: GivenOptions])[] = [
  ["in the usual module", {}],
  ["bound at first use", { lazy: true }],
  ["with documentation and a proof", { documentation: true, provesItself: true }],
  ["with a user's text at its end", { insertedFiles: [{ path: "x.py", text: "LAST = RED\n" }] }],
];

let library: string | undefined;

/** Runs a program on every Python that there is, against the compiled library, in each form. */
async function everywhere(program: string, expected: string, options: GivenOptions = {}): Promise<void> {
  library ??= buildLibrary(`${header}\n${definitions}`);
  const module = await pythonOf(header, { enums: [{ form: "auto" }], libraries: [library], ...options });
  for (const python of pythons) assert.is(runPython(module, program, python), expected, python.version);
}

const program = `def show(value):
    kind = type(value).__name__
    return f"{kind} {int(value)}" if kind == "int" else f"{kind} {int(value)} {value.name or '-'}"

print(*map(show, [m.next_color(m.GREEN), m.next_color(m.BLUE), m.next_color(4), m.vary(5), m.vary(3)]), sep=", ")
print(show(m.join(m.X_A, 0)), show(m.join(8, 1)), show(m.join(3, 4)), show(m.join(0, 0))[:9])
print(type(m.join(1, 4)).__name__, int(m.join(1, 4)))
print(show(m.to_class(-5)), show(m.to_class(3)), show(m.to_class(99)))
print(show(m.to_wide(-1)), show(m.to_wide(2**63 - 1)), show(m.to_wide(2**40)), show(m.widest()))
print(show(m.to_tiny(255)), show(m.to_tiny(2)))
names = ["_None", "mro", "name", "value", "_x_", "__d__", "__p", "_class___q", "real"]
print({type(getattr(m, each)).__name__ for each in names}, m.RED is m.color.RED is m.CRIMSON, m.color_t is m.color)`;

const said = `color 6 BLUE, int 7, color 5 GREEN, color 5 GREEN, int 3
x_flags 1 X_A int 9 x_flags 7 X_ALL x_flags 0
x_flags 5
class_ -5 None_ class_ 3 value_ int 99
wide -1 WIDE_LOW wide 9223372036854775807 WIDE_HIGH int 1099511627776 wide_unsigned 18446744073709551615 WIDE_TOP
tiny 255 TINY_MAX int 2
{'class_'} True True`;

for (const [name, options] of forms) {
  judge(`results are members where C gives one, ${name}`, whyNoLibrary, () =>
    everywhere(program, said, options),
  );
}

judge("members of records are an enum's, bit-fields and those of anonymous members too", whyNoLibrary, () =>
  everywhere(
    `box = m.struct_box()
m.fill(box, 5)
print(repr(box.c), repr(box.s), type(box.f).__name__, int(box.f), box.w, box.t, box.bits)
m.fill(box, 1)
print(box.c, type(box.c).__name__, box.t is m.TINY_ONE, box.bits is m.TINY_ONE)
box.c, box.f = m.BLUE, m.X_A | m.X_B
print(m.sum_box(box), m.struct_box(m.BLUE, m.X_A, w=m.WIDE_LOW).w is m.WIDE_LOW)
box.all[0] = m.GREEN
print(list(box.all), m.struct_box.c.offset, m.struct_box.c.size)
tight = m.struct_tight(c=m.GREEN, f=m.X_ALL)
print(m.sum_tight(tight), tight.c is m.GREEN, tight.f is m.X_ALL)`,
    `<color.GREEN: 5> <color.GREEN: 5> x_flags 5 5 5 5
1 int True True
603 True
[<color.GREEN: 5>, <color.RED: 0>] 0 4
5007 True True`,
  ),
);

judge("records with enums are shown, compared and pickled as others are", whyNoLibrary, () =>
  everywhere(
    `import pickle
box = m.struct_tight(a=b"x", c=m.GREEN, f=9)
print("GREEN" in repr(box) or "c=5" in repr(box), box == m.struct_tight(b"x", 5, 9), pickle.loads(pickle.dumps(box)).c is m.GREEN)
try:
    m.struct_box(d=1)
except TypeError as error:
    print(error)`,
    "True True True\nstruct_box has no member d",
    { comparesRecords: true },
  ),
);

judge("arrays in records have members for elements", whyNoLibrary, async () => {
  const text = `enum color { RED, GREEN = 5 };
struct grid { enum color flat[3], deep[2][2]; struct { enum color inner[2]; }; int tail; };
int sum(const enum color *c, int n);`;
  const path = buildLibrary(`${text}
int sum(const enum color *c, int n) { int s = 0; while (n--) s += c[n]; return s; }`);
  const module = await pythonOf(text, { enums: [{ form: "intenum" }], libraries: [path] });
  const words = `g = m.struct_grid((m.GREEN, 0, 3), tail=7)
g.deep[1][0] = m.GREEN
g.inner = (5, 0)
g.flat[1:] = [m.GREEN, 4]
print(g.flat[:], g.flat[-1], len(g.flat), m.GREEN in g.flat, [list(row) for row in g.deep], g.inner[0].name)
print(m.sum(g.flat, 3), bytes(g.flat)[4], isinstance(g.flat, m.enum_color * 3), g.tail, sum(g.inner))
other = m.struct_grid()
other.flat = g.flat
print(other.flat[0] is m.GREEN, "GREEN" in repr(other) or "grid" in repr(other))`;
  for (const python of pythons) {
    assert.is(
      runPython(module, words, python),
      "[<color.GREEN: 5>, <color.GREEN: 5>, 4] 4 3 True [[<color.RED: 0>, <color.RED: 0>], " +
        "[<color.GREEN: 5>, <color.RED: 0>]] GREEN\n14 5 True 7 5\nTrue True",
      python.version,
    );
  }
});

judge("flexible arrays have members for elements, under their second names too", whyNoLibrary, async () => {
  const text = `enum color { RED, GREEN = 5 };
struct bag { int n; enum color rest[]; };
struct box { int n; enum color in[]; };`;
  const module = await pythonOf(text, { enums: [{ form: "intenum" }] });
  const words = `bag = m.struct_bag.with_length(3, n=3)
bag.rest[1] = m.GREEN
print(bag.rest[:], bag, m.struct_bag.rest.offset, list(m.struct_bag().rest))
bag.rest = (m.GREEN, 0, 7)
print(list(bag.rest), bytes(bag.rest)[0])
box = m.struct_box.with_length(1)
box.in_[0] = m.GREEN
print(box.in_[0].name, getattr(box, "in")[0].name)`;
  const expected = `[<color.RED: 0>, <color.GREEN: 5>, <color.RED: 0>] struct_bag(n=3, rest=[0, 5, 0]) 4 []
[<color.GREEN: 5>, <color.RED: 0>, 7] 5
GREEN GREEN`;
  for (const python of pythons) assert.is(runPython(module, words, python), expected, python.version);
});

judge("what calls a function of Python gives it members", whyNoLibrary, async () => {
  const text = `enum color { RED, GREEN = 5, BLUE };
typedef enum { ON = 1, OFF = 2 } x_flags;
typedef enum color (*paint)(int n, enum color c, x_flags f);
typedef const char *(*name_it)(enum color c);
typedef void (*plain)(int n);
struct painter { paint first; };
enum color by(paint p, enum color c);
enum color unnamed(enum color (*p)(enum color), enum color c);
const char *named(name_it p, enum color c);
paint given(void);`;
  const path = buildLibrary(`${text}
enum color by(paint p, enum color c) { return p(1, c, ON | OFF); }
enum color unnamed(enum color (*p)(enum color), enum color c) { return p(c); }
const char *named(name_it p, enum color c) { return p(c); }
static enum color brighter(int n, enum color c, x_flags f) { return c + n; }
paint given(void) { return brighter; }`);
  const words = `import ctypes
seen = []
def step(n, c, f):
    seen.append((n, c, f))
    return m.BLUE
print(m.by(m.paint(step), m.GREEN) is m.BLUE, m.by(m.paint(step), 77) is m.BLUE)
print(seen[0][1] is m.GREEN, seen[1][1], type(seen[1][1]).__name__, type(seen[0][2]).__name__, int(seen[0][2]))
print(m.given()(1, m.GREEN, 0) is m.BLUE, m.given()(70, m.GREEN, 0), m.by(m.given(), m.GREEN) is m.BLUE)
Anew = ctypes.CFUNCTYPE(ctypes.c_uint, ctypes.c_int, ctypes.c_uint, ctypes.c_uint)
print(int(m.by(Anew(lambda n, c, f: type(c) is int), 5)))
p = m.struct_painter(m.paint(step))
print(p.first(2, 5, 1) is m.BLUE, seen[-1][1] is m.GREEN, seen[-1][2] is m.ON)
Unnamed = m.unnamed.argtypes[0].__base__
print(m.named(m.name_it(lambda c: c.name), m.GREEN), m.unnamed(Unnamed(lambda c: c + (c is m.GREEN)), 5) is m.BLUE)
print(m.paint(m.given())(1, 5, 1) is m.BLUE, m.plain(lambda n: seen.append(n))(3), seen[-1])`;
  for (const lazy of [false, true]) {
    const module = await pythonOf(text, { enums: [{ form: "auto" }], libraries: [path], lazy });
    for (const python of pythons) {
      assert.is(
        runPython(module, words, python),
        "True True\nTrue 77 int x_flags 3\nTrue 75 True\n1\nTrue True True\nb'GREEN' True\nTrue None 3",
        python.version,
      );
    }
  }
});

judge("pointers lead to numbers, and what takes a number takes a member", whyNoLibrary, () =>
  everywhere(
    `seen = []
def step(c):
    seen.append(c)
    return m.BLUE if c == m.GREEN else 77
print(repr(m.call(m.callback(step), m.GREEN)), m.call(m.callback(step), 33), seen)
place = m.enum_color(m.RED)
m.find(ctypes.byref(place))
print(place.value, m.current.value)`,
    "<color.BLUE: 6> 77 [<color.GREEN: 5>, 33]\n5 6",
  ),
);

test("only modules with classes import enum", async () => {
  const plain = await pythonOf("enum color { RED };");
  assert.not.match(plain, /_bindwright_enum/);
  const withClass = await pythonOf("enum color { RED };", { enums: [{ form: "intenum" }] });
  assert.match(withClass, /^import ctypes\nimport enum as _bindwright_enum\n/m);
  assert.not.match(await pythonOf("enum { RED };", { enums: [{ form: "intenum" }] }), /_bindwright_enum/);
});

judge("a header may call anything as the code behind the classes does", whyNoLibrary, async () => {
  const text =
    "enum any { getattr, setattr, enum_, IntEnum }; struct s { enum any int_; }; enum Flag { int_ = 3 };";
  const module = await pythonOf(text, { enums: [{ form: "intenum" }] });
  const words = "print(repr(m.struct_s(1).int_), m.any.IntEnum.value, repr(m.Flag(3)))";
  for (const python of pythons) {
    assert.is(runPython(module, words, python), "<any.setattr: 1> 3 <Flag.int_: 3>", python.version);
  }
});

test("the stub has the classes, with what is said about them", async () => {
  const text = `/** Colours. */
enum color { RED, /**< like blood */ GREEN };
struct s { enum color c; };
enum color f(enum color c);
typedef enum color color_t;`;
  const { outputs } = await translateText(text, { outputLanguage: "pyi", enums: [{ form: "intenum" }] });
  const stub = outputs[0]?.text ?? "";
  assert.match(stub, /^from enum import IntEnum$/m);
  assert.match(stub, /class color\(IntEnum\):\n {4}"""Colours\.\n\n {4}case\.h:2\n {4}"""\n\n {4}RED = 0\n/);
  assert.match(stub, / {4}RED = 0\n {4}"""like blood"""\n {4}GREEN = 1\n/);
  assert.match(stub, /^RED: Final = color\.RED$/m);
  assert.match(stub, /^color_t: TypeAlias = color$/m);
  assert.match(stub, /def f\(c: color \| int \| c_uint, \/\) -> color \| int/);
  assert.match(stub, / {4}c: _Field\[color \| int, color \| int \| enum_color\]/);
});

test("a long line of a stub is wrapped where that helps", async () => {
  const [tag, short, long] = ["t".repeat(40), "S".repeat(40), "L".repeat(90)];
  const text = `enum ${tag} { ${short}, ${long} };`;
  const { outputs } = await translateText(text, { outputLanguage: "pyi", enums: [{ form: "intenum" }] });
  const stub = outputs[0]?.text ?? "";
  assert.ok(stub.includes(`\n${short}: Final = (\n    ${tag}.${short}\n)\n`));
  assert.ok(stub.includes(`\n${long}: Final = ${tag}.${long}\n`));
});

test("the docstring of a class is the enum's", async () => {
  const text = "/** Colours. */\ntypedef enum { RED } color;";
  const module = await pythonOf(text, { enums: [{ form: "intenum" }], documentation: true });
  assert.match(module, /"color": """Colours\.\n/);
});

const baseHeader =
  "enum color { RED, GREEN }; typedef enum { A = 1, B = 2, C = 4 } x_flags; typedef enum color color_t;";

const userHeader = `#include "base.h"
struct use { color_t a; x_flags b; };
enum color use_color(x_flags f);
`;

judge("what a linked module has a class for is a member of that", whyNoLibrary, async () => {
  const enums = [{ form: "auto" }] as const;
  const base = await pythonOf(baseHeader, { enums });
  const host = createMemoryHost({ "base.h": baseHeader, "user.h": userHeader, "base.py": base });
  const words: GivenOptions = { headers: ["user.h"], modules: ["base"], enums, outputLanguage: "py" };
  const [module, stub] = await Promise.all(
    ["py", "pyi"].map(
      async (outputLanguage) => (await translate({ ...words, outputLanguage }, host)).outputs[0]?.text,
    ),
  );
  const program = `print(repr(m.struct_use(1, 3).a), int(m.struct_use(1, 3).b), type(m.struct_use(1, 3).b).__name__)
print(m.struct_use(9, 8).a, m.struct_use(9, 8).b, m.color_t is m.color)`;
  const linked = `import sys, types
base = types.ModuleType("base")
exec(${JSON.stringify(base)}, base.__dict__)
sys.modules["base"] = base
`;
  for (const python of pythons) {
    const said = runPython(`${linked}\n${module}`, program, python);
    assert.is(said, "<color.GREEN: 1> 3 x_flags\n9 8 True", python.version);
  }
  assert.match(stub ?? "", /^from base import color as color$/m);
  assert.match(module ?? "", /errcheck = _bindwright_member_of\(color\)/);
});

test("the stub imports the classes of linked callbacks and arrays", async () => {
  const enums = [{ form: "auto" }] as const;
  const base = await pythonOf(baseHeader, { enums });
  const user = '#include "base.h"\nvoid each(void (*f)(x_flags)); struct use { enum color c[2]; };';
  const host = createMemoryHost({ "base.h": baseHeader, "user.h": user, "base.py": base });
  const words: GivenOptions = { headers: ["user.h"], modules: ["base"], enums, outputLanguage: "pyi" };
  const stub = (await translate(words, host)).outputs[0]?.text ?? "";
  assert.match(stub, /^from base import color as color$/m);
  assert.match(stub, /^from base import x_flags as x_flags$/m);
});

test("who links without classes of its own has numbers", async () => {
  const base = await pythonOf(baseHeader, { enums: [{ form: "auto" }] });
  const host = createMemoryHost({ "base.h": baseHeader, "user.h": userHeader, "base.py": base });
  const { outputs } = await translate({ headers: ["user.h"], modules: ["base"], outputLanguage: "py" }, host);
  assert.not.match(outputs[0]?.text ?? "", /_bindwright_member_of|_bindwright_enumerated/);
  assert.match(outputs[0]?.text ?? "", /\("b", enum_x_flags\)/);
});
