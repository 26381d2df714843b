import type { EnumForm, GivenOptions } from "../../../src/options.ts";
import { areFlags } from "../../../src/passes/python/enum-classes.ts";
import { itemOf, planOf, symbolsOf } from "../../support/modules.ts";
import { assert, test } from "../../support/test.ts";

function having(form: EnumForm, pattern?: string): GivenOptions {
  return { enums: [pattern === undefined ? { form } : { form, pattern }] };
}

async function baseOf(text: string, options: GivenOptions): Promise<string> {
  const { items } = await planOf(text, options);
  const found = items.flatMap((item) => (item.kind === "enum-class" ? [`${item.name} ${item.base}`] : []));
  return found.join(", ");
}

async function membersOf(text: string, name: string, options = having("intenum")): Promise<string> {
  const { members } = await itemOf(text, "enum-class", name, options);
  return members.map((member) => `${member.enumerator}=${member.name}`).join(" ");
}

test("without a word about them, enums are ints", async () => {
  const text = "enum color { RED }; typedef enum { A } letter;";
  assert.is(await baseOf(text, {}), "");
  assert.is(await symbolsOf(text, having("ints")), await symbolsOf(text));
});

test("an enum is the class that is asked for", async () => {
  const text = "enum color { RED, GREEN };";
  assert.is(await baseOf(text, having("intenum")), "color IntEnum");
  assert.is(await baseOf(text, having("intflag")), "color IntFlag");
});

test("the class has the enum's name, and the type that of before", async () => {
  assert.is(
    await symbolsOf("enum color { RED = 3 }; enum color f(void);", {
      ...having("intenum"),
      libraries: ["x"],
    }).then((symbols) => symbols.slice(symbols.indexOf("enum_color"))),
    `enum_color = c_uint
class color(_bindwright_enum.IntEnum):
    RED = 3
RED = color.RED
if _libs["x"].has("f", "cdecl"):
    f = _libs["x"].get("f", "cdecl")
    f.argtypes = []
    f.restype = enum_color
    f.errcheck = _bindwright_member_of(color)`,
  );
});

test("an enum without a tag has the name of its typedef", async () => {
  const plan = await planOf("typedef enum { A } letter; struct s { letter l; };", having("intenum"));
  const names = plan.items.map(({ kind, name }) => `${kind} ${name}`);
  assert.equal(names.slice(0, 3), ["type-alias enum_letter", "enum-class letter", "constant A"]);
  const body = plan.items.find((item) => item.kind === "record-body");
  assert.equal(body?.kind === "record-body" && body.enumMembers, [{ name: "l", className: "letter" }]);
});

test("a typedef is a better name than a tag with an underscore in front", async () => {
  assert.is(await baseOf("typedef enum _e { A } e_t, *e_p;", having("intenum")), "e_t IntEnum");
  assert.is(await baseOf("enum _e { A };", having("intenum")), "_e IntEnum");
});

test("an enum without a name of any kind stays ints", async () => {
  assert.is(await baseOf("enum { A, B }; enum incomplete;", having("intenum")), "");
});

test("a typedef of the enum is the class", async () => {
  const symbols = await symbolsOf("typedef enum color { RED } color_t; color_t *f;", having("intenum"));
  assert.match(symbols, /^color_t = color$/m);
});

test("nothing else is called otherwise because of a class", async () => {
  const text = "enum color { color, RED }; enum f { F }; void f(void); enum g { G };\n#define g 1";
  const plan = await planOf(text, having("intenum"));
  const classes = plan.items.flatMap(({ kind, name }) => (kind === "enum-class" ? [name] : []));
  assert.equal(classes, ["color_", "f_", "g_"]);
  assert.ok(["color", "f", "g"].every((name) => plan.items.some((item) => item.name === name)));
});

test("a keyword is no name of a class", async () => {
  assert.is(await baseOf("enum class { C };", having("intenum")), "class_ IntEnum");
});

test("members have other names where Python's enums forbid them", async () => {
  const text = "enum e { mro, name, value, _x_, __d__, __p, _e__q, real, None, x_ };";
  assert.is(
    await membersOf(text, "e"),
    "mro=mro_ name=name_ value=value_ _x_=x__ __d__=d__ __p=p _e__q=e__q real=real_ None=None_ x_=x_",
  );
});

test("of several rules the last that matches counts, and one with a pattern more than one without", async () => {
  const text = "enum color { RED }; typedef enum { A } modes; enum size { BIG };";
  const enums = [
    { form: "intflag", pattern: "modes" },
    { form: "intenum" },
    { form: "intenum", pattern: "col.*" },
    { form: "ints", pattern: "siz" },
    { form: "ints", pattern: "s.ze" },
  ] as const;
  assert.is(await baseOf(text, { enums }), "color IntEnum, modes IntFlag");
});

test("negative values make no flags", async () => {
  assert.is(await baseOf("enum e { A = 1, ALL = -1 };", having("intflag")), "e IntEnum");
});

test("enums that ctypes reads as bytes stay ints", async () => {
  assert.is(
    await baseOf("enum e : char { A };", { ...having("intenum"), language: { standard: "gnu23" } }),
    "",
  );
});

test("ctypesgen's own form has no classes", async () => {
  assert.is(await baseOf("enum e { A };", { ...having("intenum"), compatibility: "ctypesgen" }), "");
});

test("in Python's own style the class has the enum's name", async () => {
  const text = "typedef enum line_style { LINE_SOLID } line_style_t; line_style_t f(line_style_t *p);";
  const plan = await planOf(text, { ...having("intenum"), naming: "pep8" });
  const names = plan.items.map(({ kind, name }) => `${kind} ${name}`);
  assert.equal(names.slice(0, 2), ["type-alias LineStyleType", "enum-class LineStyle"]);
});

const decided: readonly (readonly [values: readonly number[], name: string, isFlags: boolean])[] = [
  [[1, 2, 4], "mode", true],
  [[0, 1, 2, 4, 7], "mode", true],
  [[1, 2, 3, 4, 8], "mode", true],
  [[1, 2, 4, 0x7fffffff], "mode", true],
  [[0, 1, 2, 3], "mode", false],
  [[1, 2, 3, 4, 5], "mode", false],
  [[0, 1, 2, 3, 4], "mode", false],
  [[1, 2], "mode", false],
  [[1, 2], "mode_flags", true],
  [[0x10], "PermissionMask", true],
  [[1, 2, 12], "mode_flags", false],
  [[1, 2, 4, 24], "mode", false],
  [[0], "flags", false],
];

for (const [values, name, isFlags] of decided) {
  test(`${name} of ${values.join(" ")} ${isFlags ? "are flags" : "are no flags"}`, () => {
    assert.is(areFlags(values.map(BigInt), [name]), isFlags);
  });
}

test("by their values, flags are IntFlag and others IntEnum", async () => {
  const text = "enum mode { R = 1, W = 2, X = 4 }; enum color { RED, GREEN, BLUE };";
  assert.is(await baseOf(text, having("auto")), "mode IntFlag, color IntEnum");
});
