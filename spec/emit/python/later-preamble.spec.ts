/** Preambles that wait: nothing of them is made before something is asked for, and then all of it is there. */

import type { OutputFile } from "../../../src/emit/emitter.ts";
import type { GivenOptions } from "../../../src/options.ts";
import { createMemoryHost } from "../../../src/source/host.ts";
import { translate } from "../../../src/translate.ts";
import { buildLibrary, pythonOf, pythons, runPython, whyNoLibrary } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

const header = "struct s { int a; }; int add(int x, int y); char *name(void);";
const definitions = `int add(int x, int y) { return x + y; } char *name(void) { return "n"; }`;

async function lazyModule(options: GivenOptions = {}): Promise<string> {
  const libraries = [buildLibrary(`${header} ${definitions}`)];
  return pythonOf(header, { libraries, lazy: true, ...options });
}

for (const interpreter of pythons) {
  judge(`nothing is made before it is asked for (CPython ${interpreter.version})`, whyNoLibrary, async () => {
    const program = `made = ["String", "_bindwright", "_libs", "LibraryLoader", "loader", "load_library"]
assert not [name for name in [*made, "add_library_search_dirs", "Structure"] if name in vars(m)]
assert list(m._libs) == [name for name in m._libs] != [] and m.load_library is m.loader
assert not [name for name in made if name not in vars(m)] and isinstance(m.loader, m.LibraryLoader)
assert issubclass(m.struct_s, m.Structure) and isinstance(m.name(), m.String) and m.add(1, 2) == 3
print("holds")`;
    assert.is(runPython(await lazyModule(), program, interpreter), "holds");
  });

  judge(`what a user puts there before stays (CPython ${interpreter.version})`, whyNoLibrary, async () => {
    const program = `m.loader = 5
m.add_library_search_dirs(["nowhere"])
assert m.loader == 5 and m.load_library.other_dirs[-1].endswith("nowhere") and m.add(1, 2) == 3
print("holds")`;
    assert.is(runPython(await lazyModule(), program, interpreter), "holds");
  });
}

test("threads that ask first find one preamble", async () => {
  const program = `import threading
barrier, found = threading.Barrier(8), []
def ask():
    barrier.wait()
    found.append((m.String, m._bindwright, m.struct_s))
threads = [threading.Thread(target=ask) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert len(found) == 8 and len(set(map(id, (kind for kinds in found for kind in kinds)))) == 3
print("holds")`;
  const text = await pythonOf(header, { lazy: true });
  for (const interpreter of pythons) assert.is(runPython(text, program, interpreter), "holds");
});

test("directories to search are the loader's when it is made", async () => {
  const text = await pythonOf(header, { lazy: true, runtimeLibraryDirectories: ["beside", "it's"] });
  const program = 'print([path.rsplit("/", 1)[1] for path in m.loader.other_dirs])';
  assert.is(runPython(text, program), `['beside', "it's"]`);
});

/** The same where the modules that it imports are beside it. */
async function pythonBeside(text: string, options: GivenOptions): Promise<string> {
  const host = createMemoryHost({ "case.h": text, "os.py": "beside = 1\n" });
  const { outputs } = await translate({ headers: ["case.h"], outputLanguage: "py", ...options }, host);
  return (outputs[0] as OutputFile).text;
}

test("several libraries are opened at once, and modules are imported into what is there", async () => {
  for (const given of [{ libraries: ["z", "m"] }, { modules: ["os"] }]) {
    const text = await pythonBeside(header, { lazy: true, ...given });
    assert.match(text, /^_bindwright_text = /m);
    assert.not.match(text, /def _bindwright_begin\(/);
  }
});

const captured = [
  ...["loader", "load_library", "add_library_search_dirs", "LibraryLoader", "ctypes", "sys", "String"],
  ...["Structure", "UNCHECKED", "c_int", "CDLL", "names", "support", "globals", "sorted", "getcwd"],
];

const forms: Readonly<Record<string, GivenOptions>> = {
  "one library": {},
  "two libraries": { libraries: ["c"] },
  "an inserted file": { insertedFiles: [{ path: "more.py", text: "inserted = 1\n" }] },
  "another module": { modules: ["os"] },
};

for (const [form, options] of Object.entries(forms)) {
  judge(`no name of the module's own takes that of the header, with ${form}`, whyNoLibrary, async () => {
    const functions = captured.map((name) => `int ${name}(int x);`).join("\n");
    const text = `${functions}\nchar *text(void); struct record { int a; }; typedef int (*visit)(struct record *);`;
    const bodies = captured.map((name, at) => `int ${name}(int x) { return ${100 * (at + 1)} + x; }`);
    const libraries = [
      buildLibrary(`${bodies.join("\n")}\nchar *text(void) { return "t"; }`),
      ...(options.libraries ?? []),
    ];
    const program = `names = ${JSON.stringify(captured)}
assert str(m.text()) == "t" and m.record(3).a == 3
expected = [100 * (at + 1) + 1 for at in range(len(names))]
assert [getattr(m, name)(1) for name in names] == expected
scope = {}
exec("from %s import *" % m.__name__, scope)
assert [scope[name](1) for name in names] == expected and set(names) <= set(dir(m))
print("holds")`;
    for (const lazy of [false, true]) {
      const module = await pythonBeside(text, { ...options, libraries, lazy });
      for (const interpreter of pythons) assert.is(runPython(module, program, interpreter), "holds");
    }
  });
}

test("a constant or a record takes the name, and what the library has not leaves it", async () => {
  const text = "static const int loader = 1; struct ctypes { int a; }; int load_library(int);";
  const program = `scope = {}
exec("from %s import *" % m.__name__, scope)
assert m.loader == 1 == scope["loader"] and m.ctypes(2).a == 2 == scope["ctypes"](2).a
assert type(m.load_library).__name__ == "LibraryLoader" and m.load_library is scope["load_library"]
print("holds")`;
  for (const lazy of [false, true]) {
    const module = await pythonOf(text, { libraries: [buildLibrary("int other;")], lazy });
    for (const interpreter of pythons) assert.is(runPython(module, program, interpreter), "holds");
  }
});
