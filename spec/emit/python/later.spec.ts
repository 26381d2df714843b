/** Modules that bind at first use: the same module, however it is asked, on every Python. */

import type { GivenOptions } from "../../../src/options.ts";
import { buildLibrary, pythonOf, pythons, runPython, whyNoLibrary } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

const header = `struct b; struct a { struct b *next; int n; }; struct b { struct a first; struct a *back; };
typedef struct b outer; typedef int (*visit)(outer *, const char *);
enum kind { ONE = 1, TWO }; union u { int i; float f; };
#define SIZE sizeof(outer)
#define twice(x) add((x), (x))
#define add_it add
/** Adds two. */
int add(int x, int y); char *name(void); int count(const char *text, ...); int absent(int);
int call(visit f, outer *o); extern int global;
union u swap(union u value);
`;
const definitions = `int add(int x, int y) { return x + y; } char *name(void) { return "it's"; }
int count(const char *text, ...) { return text[0]; } int call(visit f, outer *o) { return f(o, "a"); }
int global = 7; union u swap(union u value) { return value; }`;

async function lazyModule(options: GivenOptions = {}): Promise<string> {
  const libraries = [buildLibrary(header + definitions)];
  return pythonOf(header, { libraries, lazy: true, ...options });
}

test("the module's own statements declare nothing of the header", async () => {
  const text = await pythonOf("int f(void); struct s { int a; };", { libraries: ["z"], lazy: true });
  const symbols = text.slice(text.indexOf("# No modules\n"), text.indexOf('"""\n\n\ndef _bindwright_later'));
  assert.is(
    symbols.replaceAll(/\n{2,}/g, "\n"),
    `# No modules
_bindwright_text = """
f: [], c_int
class struct_s(Structure):
    __slots__ = ()
struct_s._fields_ = [
    ("a", c_int),
]
s = struct_s
`,
  );
});

test("functions say their library where there are several, and their symbol where it is another name", async () => {
  const two = await pythonOf("int f(void);", { libraries: ["z", "m"], lazy: true });
  assert.match(two, /^f = _bindwright_function\(None, "f", \[\], c_int\)$/m);
  const renamed = await pythonOf('int f(void) __asm__("g"); char *h(void);', {
    libraries: ["z"],
    lazy: true,
  });
  assert.match(renamed, /^f = _bindwright_function\("z", "g", \[\], c_int\)$/m);
  assert.match(renamed, /^h: \[\], String, ReturnString$/m);
});

test("a type of functions is what they give and take, unless the header has a name that makes it", async () => {
  const callback = "typedef void *(*make)(int n, const char *text);";
  const plain = await pythonOf(callback, { lazy: true });
  assert.match(plain, /^make: \(POINTER\(None\), c_int, String\)$/m);
  const program =
    'assert m.make is ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_int, m.String)\nprint("holds")';
  const taken = await pythonOf(
    `${callback} struct UNCHECKED { int a; }; typedef struct UNCHECKED UNCHECKED;`,
    {
      lazy: true,
    },
  );
  assert.match(taken, /^make = CFUNCTYPE\(_bindwright\.UNCHECKED\(POINTER\(None\)\), c_int, String\)$/m);
  for (const interpreter of pythons)
    for (const text of [plain, taken]) assert.is(runPython(text, program, interpreter), "holds");
});

test("a library that is missing is missed when something of it is asked for", async () => {
  const text = await pythonOf("int f(void); struct s { int a; };", {
    libraries: ["no_such_library"],
    lazy: true,
  });
  const program = `
assert m.struct_s(3).a == 3
try:
    m.f
    raise SystemExit
except ImportError as error:
    assert "no_such_library" in str(error)
print("holds")`;
  for (const interpreter of pythons) assert.is(runPython(text, program, interpreter), "holds");
});

for (const interpreter of pythons) {
  const holds = (idea: string, program: string, options: GivenOptions = {}): void => {
    judge(`${idea} (CPython ${interpreter.version})`, whyNoLibrary, async () => {
      assert.is(runPython(await lazyModule(options), `${program}\nprint("holds")`, interpreter), "holds");
    });
  };

  holds(
    "a name is bound when it is first used, with what it needs",
    `assert "add" not in vars(m) and "struct_b" not in vars(m)
assert m.add(2, 3) == 5 and vars(m)["add"] is m.add and m.add.restype is ctypes.c_int
assert str(m.name()) == "it's" and m.count("x", 1) == 120 and m.swap(m.union_u(i=5)).i == 5
seen = []
assert m.call(m.visit(lambda o, text: seen.append(text) or 9), None) == 9 and "struct_a" in vars(m)`,
  );

  holds(
    "records that need each other are laid out as ever, whichever comes first",
    `assert ctypes.sizeof(m.struct_b) == 24 and m.struct_b.first.size == 16
assert m.SIZE == 24 and m.outer is m.struct_b is m.b and m.struct_a().next._type_ is m.struct_b`,
  );

  holds(
    "macros find what they name, and other names of one thing are that thing",
    "assert m.twice(4) == 8 and m.add_it is m.add and m.TWO == 2",
  );

  holds(
    "what the library does not have is no attribute",
    `assert not hasattr(m, "absent") and not hasattr(m, "never") and "absent" not in dir(m)
try:
    m.absent
    raise SystemExit
except AttributeError as error:
    assert "absent" in str(error)`,
  );

  holds(
    "dir and star imports have all, and nothing private",
    `assert {"add", "struct_a", "a", "TWO", "twice", "SIZE", "String"} <= set(dir(m))
scope = {}
exec("from %s import *" % m.__name__, scope)
assert scope["add"] is m.add and scope["struct_b"] is m.struct_b and "c_int" in scope and "absent" not in scope
assert not [name for name in scope if name[0] == "_" and name != "__builtins__"]`,
  );

  holds(
    "threads that ask at once get one thing, ready to use",
    `import threading
barrier, found, faults = threading.Barrier(8), [], []
def ask():
    barrier.wait()
    try:
        found.append((m.struct_b, m.add, m.add.argtypes, m.twice(3)))
    except Exception as error:
        faults.append(error)
threads = [threading.Thread(target=ask) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert not faults and len({id(record) for record, *_ in found}) == 1, faults
assert all(types == [ctypes.c_int] * 2 and total == 6 for _, _, types, total in found)`,
  );

  holds(
    "what a user puts in place of a name stays",
    `m.add = lambda x, y: 42
assert m.twice(1) == 42 and m.add_it is not m.add and ctypes.sizeof(m.struct_b) == 24`,
  );

  holds(
    "docstrings, stripped prefixes and inserted texts are there",
    `assert m.dd is m.add and m.inserted == 11 and "Adds two." in m.add.__doc__`,
    {
      documentation: true,
      strippedPrefixes: ["a(?=dd)"],
      insertedFiles: [{ path: "more.py", text: "inserted = twice(5) + 1\n" }],
    },
  );
}
