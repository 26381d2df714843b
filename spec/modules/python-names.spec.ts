import { findModuleNames } from "../../src/modules/python-names.ts";
import { mainPython, run } from "../support/outside.ts";
import { assert, judge, suite, test } from "../support/test.ts";

function names(source: string): string {
  return [...findModuleNames(source).names].sort().join(" ");
}

const bindings = suite("bindings");

for (const [source, expected] of [
  ["a = 1", "a"],
  ["a = b = c", "a b"],
  ["a, (b, *c) = x", "a b c"],
  ["[a, b] = x", "a b"],
  ["a: int = 1\nb: int", "a"],
  ["a.b = 1\na[0] = 2", ""],
  ["a = 1; b = 2", "a b"],
  ["a == b", ""],
  ["f(a=1)", ""],
  ["def f(x=1): y = 2", "f"],
  ["async def f(): pass", "f"],
  ["@decorator\nclass C(B):\n    x = 1\n    def f(self): pass\nd = 1", "C d"],
  ["import a.b, c as d", "a d"],
  ["from a import (b,\n  c as d,)", "b d"],
  ["if x:\n    a = 1\nelif y:\n    b = 2\nelse: c = 3", "a b c"],
  ["try:\n  a = 1\nexcept E as e:\n  b = 2\nfinally:\n  c = 3", "a b c"],
  ["for i, j in x:\n    k = 1", "i j k"],
  ["with a as b, c as (d, e):\n    pass", "b d e"],
  [
    "(a).b = 1\n(c)[0] = 2\n((d)) = 3\nf(x).y, e = 4\n[g, *(h, i)] = 5\n(k, f(y).z, l) = 7\ng[(a, b)], j = 6",
    "d e g h i j k l",
  ],
  ["with f(x) as a.b, g(x) as (c), h as d[i]: pass", "c"],
  ["with (a as b, c as d): pass", "b d"],
  ["if x: a = 1; b = 2", "a b"],
  ["while (n := f()):\n    m = 1", "m n"],
  ["a = 1\ntry:\n    del a\nexcept NameError:\n    pass", ""],
  ["type T = int", "T"],
  ["type = 1\nmatch = 2", "match type"],
  ["if _libs['z'].has('f', 'cdecl'):\n    f = _libs['z'].get('f', 'cdecl')\n    f.restype = c_int", "f"],
  ['"""\nx = 1\n"""\ny = 1', "y"],
  ["x = {'a': 1, 'b': lambda c: 2}", "x"],
] as const) {
  bindings(JSON.stringify(source), () => {
    assert.is(names(source), expected);
  });
}

test("star imports are listed in their order, with their dots", () => {
  const { starImports } = findModuleNames("from a.b import *\nfrom . import *\nfrom .c import *\n");
  assert.equal(starImports, ["a.b", ".", ".c"]);
});

test("__all__ is what is exported, where it is a plain list", () => {
  assert.equal([...(findModuleNames("__all__ = ['a', \"b\"]").exported ?? [])], ["a", "b"]);
  assert.is(findModuleNames("__all__ = names()").exported, undefined);
});

const deep = 100_000;

for (const [what, source] of [
  ["contexts", `with ${"a as b, ".repeat(deep)}c as d: pass`],
  ["nested targets", `${"(".repeat(deep)}d${")".repeat(deep)} = x`],
  ["headers on one line", `${"for a in b: ".repeat(deep)}d = 1`],
  ["targets", `${"a, ".repeat(deep)}d = x`],
  ["assignments", `${"a = ".repeat(deep)}d = x`],
] as const) {
  test(`${deep} ${what} take linear time`, () => assert.ok(findModuleNames(source).names.has("d")), {
    seconds: 5,
  });
}

judge(
  "Python binds the same names in modules of its own library",
  mainPython() ? undefined : "no Python",
  () => {
    const program = `
import ast, json, sys, importlib.util
found = {}
for name in ("textwrap", "string", "ctypes.util", "shlex", "types", "bisect", "fractions"):
    path = importlib.util.find_spec(name).origin
    module = importlib.import_module(name)
    own = [key for key in vars(module) if key not in ("__name__", "__doc__", "__package__", "__loader__", "__spec__", "__file__", "__cached__", "__builtins__")]
    found[path] = [own, open(path).read()]
print(json.dumps(found))
`;
    const done = run((mainPython() as { program: string }).program, ["-c", program], {});
    const modules = JSON.parse(done.stdout) as Record<string, [string[], string]>;
    assert.is(Object.keys(modules).length, 7);
    for (const [path, [bound, source]] of Object.entries(modules)) {
      const found = findModuleNames(source);
      const missing = bound.filter((name) => !found.names.has(name));
      assert.equal(found.starImports.length > 0 ? [] : missing, [], path);
    }
  },
);
