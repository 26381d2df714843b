/** The loader, in Python: what it finds, in which order, and what it says when it finds nothing. */

import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildLibrary, pythonOf, pythons, whyNoLibrary, whyNoPython } from "../../support/modules.ts";
import { mainPython, makeScratchFolder, run } from "../../support/outside.ts";
import { assert, judge } from "../../support/test.ts";

const header = "int answer(void);";

function answering(number: number): string {
  return buildLibrary(`int answer(void) { return ${number}; }`);
}

/** A folder with a module `m` in it; the program is run in another folder. */
async function runIn(
  folder: string,
  library: string,
  program: string,
  more: object = {},
  environment = {},
): Promise<string> {
  const text = await pythonOf(header, { libraries: [library], ...more });
  writeFileSync(join(folder, "m.py"), text);
  const done = run(mainPython()?.program ?? "python3", ["-W", "error", "-c", `import m\n${program}`], {
    cwd: makeScratchFolder(),
    environment: { PYTHONPATH: folder, ...environment },
  });
  return done.status === 0 ? done.stdout.trim() : done.stderr;
}

judge("a library beside the module is found", whyNoLibrary, async () => {
  const folder = makeScratchFolder();
  copyFileSync(answering(1), join(folder, "libbeside.so"));
  assert.is(await runIn(folder, "beside", "print(m.answer())"), "1");
});

judge("search directories are relative to the module, and come first", whyNoLibrary, async () => {
  const folder = makeScratchFolder();
  mkdirSync(join(folder, "libs"));
  copyFileSync(answering(2), join(folder, "libs", "libplace.so"));
  copyFileSync(answering(1), join(folder, "libplace.so"));
  assert.is(await runIn(folder, "place", "print(m.answer())", { runtimeLibraryDirectories: ["libs"] }), "2");
});

judge("in the fork's form a place to search may be a file, or a pattern of it", whyNoLibrary, async () => {
  const folder = makeScratchFolder();
  mkdirSync(join(folder, "libs"));
  copyFileSync(answering(5), join(folder, "libs", "libpattern.so"));
  copyFileSync(answering(6), join(folder, "libs", "other.so.6"));
  const fork = { compatibility: "ctypesgen-fork" };
  for (const [place, answer] of [
    ["./libs/{prefix}{name}.{suffix}", "5"],
    ["libs/other.so.6", "6"],
    ["libs", "5"],
  ]) {
    const more = { ...fork, runtimeLibraryDirectories: [place] };
    assert.is(await runIn(folder, "pattern", "print(m.answer())", more), answer, place);
  }
});

judge("without development files, the newest version is found", whyNoLibrary, async () => {
  const folder = makeScratchFolder();
  copyFileSync(answering(9), join(folder, "libversions.so.9"));
  copyFileSync(answering(10), join(folder, "libversions.so.10"));
  copyFileSync(answering(0), join(folder, "libversions.so.txt"));
  const environment = { LD_LIBRARY_PATH: folder };
  assert.is(await runIn(makeScratchFolder(), "versions", "print(m.answer())", {}, environment), "10");
});

judge("a file name, and an absolute path, name a library", whyNoLibrary, async () => {
  const folder = makeScratchFolder();
  copyFileSync(answering(3), join(folder, "libfile.so.3"));
  assert.is(await runIn(folder, "libfile.so.3", "print(m.answer())"), "3");
  assert.is(await runIn(folder, join(folder, "libfile.so.3"), "print(m.answer())"), "3");
});

judge("what cannot be found is an ImportError that lists what was tried", whyNoPython, async () => {
  const said = await runIn(makeScratchFolder(), "no-such-library", "");
  assert.match(said, /ImportError: Could not load no-such-library/);
  assert.match(said, /libno-such-library\.so/);
});

judge("a directory that is searched twice is told once", whyNoPython, async () => {
  const folder = makeScratchFolder();
  const said = await runIn(folder, "none", "", { libraryDirectories: [folder] });
  assert.ok(said.includes(`directories and ${folder}; tried:`), said);
});

judge("no process is started for a library that is there", whyNoLibrary, async () => {
  const folder = makeScratchFolder();
  const program = `
import sys
assert "subprocess" not in sys.modules and "ctypes.util" not in sys.modules, "a process may have been started"
print("alone")`;
  assert.is(await runIn(folder, "c", program), "alone");
});

judge("has, get and attributes agree", whyNoLibrary, async () => {
  const program = `
lib = m._libs[${JSON.stringify("one")}]
assert lib.has("answer") and lib.has("answer", "cdecl") and not lib.has("answer", "pascal") and not lib.has("nothing")
assert lib.has("answer", "stdcall") and lib.get("answer", "stdcall")() == lib.get("answer")()
assert lib.get("answer") is m.answer and lib.answer is m.answer
for name, convention, error in (("answer", "pascal", LookupError), ("nothing", "cdecl", AttributeError)):
    try:
        lib.get(name, convention)
        raise SystemExit(name)
    except error:
        pass
print("agree")`;
  const folder = makeScratchFolder();
  copyFileSync(answering(1), join(folder, "libone.so"));
  assert.is(await runIn(folder, "one", program), "agree");
});

judge("what a call leaves in errno can be asked for", whyNoLibrary, async () => {
  const folder = makeScratchFolder();
  const source = "#include <errno.h>\nint answer(void) { errno = ENOSPC; return -1; }";
  copyFileSync(buildLibrary(source), join(folder, "libfails.so"));
  const program = "import ctypes, errno; print(m.answer(), errno.errorcode[ctypes.get_errno()])";
  assert.is(await runIn(folder, "fails", program), "-1 ENOSPC");
});

judge("a symbol with underscores around it is found", whyNoLibrary, async () => {
  const folder = makeScratchFolder();
  copyFileSync(buildLibrary("int __answer__(void) { return 5; }"), join(folder, "libunder.so"));
  const text = await pythonOf("int __answer__(void);", { libraries: ["under"] });
  writeFileSync(join(folder, "n.py"), text);
  const done = run(mainPython()?.program ?? "python3", ["-c", "import n; print(n.__answer__())"], {
    cwd: folder,
  });
  assert.is(done.stdout.trim(), "5", done.stderr);
});

/** A module for two libraries of which only one, `libhere.so`, is there. */
async function runHalf(program: string, words: readonly string[] = []): Promise<string> {
  const folder = makeScratchFolder();
  copyFileSync(buildLibrary("int answer(void) { return 7; }\nint state = 8;"), join(folder, "libhere.so"));
  const text = await pythonOf("int answer(void); extern int state; int other(void);", {
    libraries: ["absent", "here"],
  });
  writeFileSync(join(folder, "m.py"), text);
  const done = run(mainPython()?.program ?? "python3", [...words, "-c", `import m\n${program}`], {
    cwd: folder,
  });
  return `${done.stdout.trim()}\n${done.stderr}`;
}

judge(
  "one of several libraries may be missing: the others work, and a warning tells",
  whyNoLibrary,
  async () => {
    const said = await runHalf("print(m.answer(), m.state.value, hasattr(m, 'other'))");
    assert.match(said, /^7 8 False\n/);
    assert.match(said, /m\.py:\d+: RuntimeWarning: Could not load absent\./);
  },
);

judge("who wants no half module says so to Python", whyNoLibrary, async () => {
  assert.match(await runHalf("", ["-W", "error"]), /RuntimeWarning: Could not load absent/);
});

judge("what stands for the missing one has nothing", whyNoLibrary, async () => {
  const program = `
absent = m._libs["absent"]
assert not absent.has("answer") and not hasattr(absent, "answer")
try:
    absent.get("answer")
except ImportError as error:
    print(error)`;
  assert.match(await runHalf(program, ["-W", "ignore"]), /^Could not load absent\./);
});

judge("when all of several are missing, the import fails and tells of each", whyNoPython, async () => {
  const text = await pythonOf(header, { libraries: ["absent", "nowhere"] });
  const folder = makeScratchFolder();
  writeFileSync(join(folder, "m.py"), text);
  const done = run(mainPython()?.program ?? "python3", ["-c", "import m"], { cwd: folder });
  assert.match(done.stderr, /ImportError: Could not load absent\.[\s\S]*Could not load nowhere\./);
});

judge(
  "a library in the current directory is found, and no process is started for it",
  whyNoLibrary,
  async () => {
    const [modules, here] = [makeScratchFolder(), makeScratchFolder()];
    copyFileSync(answering(4), join(here, "libcurrent.so"));
    writeFileSync(join(modules, "m.py"), await pythonOf(header, { libraries: ["current"] }));
    const program = `
import sys
def forbid(event, arguments):
    assert event not in ("subprocess.Popen", "os.posix_spawn", "os.system", "os.fork"), event
getattr(sys, "addaudithook", lambda hook: None)(forbid)
import m
print(m.answer(), "subprocess" in sys.modules)`;
    const environment = { PYTHONPATH: modules };
    const done = run(mainPython()?.program ?? "python3", ["-c", program], { cwd: here, environment });
    assert.is(done.stdout.trim(), "4 False", done.stderr);
  },
);

for (const python of pythons) {
  judge(`everything of the loader on ${python.version}, with warnings as errors`, whyNoLibrary, async () => {
    const folder = makeScratchFolder();
    copyFileSync(answering(6), join(folder, "libany.so"));
    writeFileSync(
      join(folder, "m.py"),
      await pythonOf(header, { libraries: ["any"], runtimeLibraryDirectories: ["x"] }),
    );
    const program = `
import m
assert m.answer() == 6 and m.load_library("any").has("answer")
m.add_library_search_dirs(["/nowhere"])
assert m.loader.other_dirs[-1] == "/nowhere"
try:
    m.load_library("no-such-library")
except ImportError as error:
    print("told")`;
    const done = run(python.program, ["-W", "error", "-c", program], { cwd: folder });
    assert.is(done.stdout.trim(), "told", done.stderr);
  });
}
