/** Preambles that wait: nothing of them is made before something is asked for, and then all of it is there. */

import type { GivenOptions } from "../../../src/options.ts";
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

test("several libraries are opened at once, and modules are imported into what is there", async () => {
  for (const given of [{ libraries: ["z", "m"] }, { modules: ["os"] }])
    assert.not.match(await pythonOf(header, { lazy: true, ...given }), /_bindwright_begin\(names\)/);
});
