/** The command line of `--compat ctypesgen-fork`, and what runs with it write. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalName } from "../../src/cli/flag.ts";
import { forkFlags } from "../../src/cli/fork-flags.ts";
import { parseCommandLine } from "../../src/cli/parse.ts";
import { emptyRequest, type Request } from "../../src/cli/request.ts";
import { mainPython, missingPrograms, run } from "../support/outside.ts";
import { assert, judge, test } from "../support/test.ts";
import { hostIn, inFolder, type RunResult, runCommand } from "./support.ts";

const defaults: Request = { ...emptyRequest, compatibility: "ctypesgen-fork" };

async function read(...words: readonly string[]): Promise<Request> {
  const outcome = await parseCommandLine(words, defaults);
  if (outcome.kind === "wrong") throw new Error(outcome.error.message);
  return outcome.commandLine.request;
}

async function messageOf(...words: readonly string[]): Promise<string> {
  const outcome = await parseCommandLine(words, defaults);
  return outcome.kind === "wrong" ? outcome.error.message : "";
}

// ---- words ----
test("each spelling and each name is one row's", () => {
  const spellings = forkFlags.flatMap((flag) =>
    flag.onlyWithPreprocessing === undefined ? flag.spellings : [],
  );
  assert.equal([...new Set(spellings)], spellings);
  const names = forkFlags.map(canonicalName);
  assert.equal([...new Set(names)], names);
});

test("-i takes all words up to the next flag, again and again", async () => {
  const { options } = await read("-i", "a.h", "b.h", "-l", "z", "--headers", "c.h", "--headers=d.h");
  assert.equal(options.headers, ["a.h", "b.h", "c.h", "d.h"]);
});

test("a word that belongs to no flag is refused", async () => {
  assert.is(await messageOf("a.h", "-i", "b.h"), "unrecognized arguments: a.h");
  assert.is(await messageOf("-i"), "option '-i, --headers HEADER' argument missing");
});

test("-D and -U take several, and count in their order", async () => {
  const { macros } = (await read("-i", "a.h", "-D", "A", "B=2", "-U", "A", "-DC", "-D", "A")).options;
  const texts = macros.map(({ kind, text }) => `${kind} ${text}`);
  assert.equal(texts, ["define A", "define B=2", "undefine A", "define C", "define A"]);
});

test("-X takes none, one or several", async () => {
  assert.is((await read("-i", "a.h")).removedDefaults, undefined);
  assert.equal((await read("-X", "-i", "a.h")).removedDefaults, []);
  assert.equal((await read("-i", "a.h", "-X", "__GNUC__", "CTYPESGEN")).removedDefaults, [
    "__GNUC__",
    "CTYPESGEN",
  ]);
});

test("of several libraries the last one counts", async () => {
  assert.equal((await read("-i", "a.h", "-l", "m", "-lz")).options.libraries, ["z"]);
});

test("directories", async () => {
  const { options } = await read(
    ...["-i", "a.h", "-I", "i", "j", "-L", "u", "v", "--compile-libdirs", "c", "--runtime-libdirs", "r", "s"],
  );
  assert.equal(
    options.searchDirectories.map(({ path }) => path),
    ["i", "j"],
  );
  assert.equal(options.libraryDirectories, ["u", "v", "c"]);
  assert.equal(options.runtimeLibraryDirectories, ["u", "v", "r", "s"]);
});

test("places of libraries by their later names", async () => {
  const pattern = "./{prefix}{name}.{suffix}";
  const { options } = await read(
    ...["-i", "a.h", "--univ-libpaths", "u", "--ct-libpaths", "c", "d", "--rt-libpaths", pattern],
  );
  assert.equal(options.libraryDirectories, ["u", "c", "d"]);
  assert.equal(options.runtimeLibraryDirectories, ["u", pattern]);
});

test("rules in their order", async () => {
  const { symbolRules } = (await read("-i", "a.h", "--symbol-rules", "never=a", "yes=b|c")).options;
  assert.equal(
    symbolRules.map(({ rule, pattern }) => `${rule} ${pattern}`),
    ["never a", "yes b|c"],
  );
  assert.match(await messageOf("-i", "a.h", "--symbol-rules", "maybe=a"), /invalid value: 'maybe=a'/);
});

test("modules, files and text", async () => {
  const request = await read(
    ...["-i", "a.h", "-m", ".a", "b", "--insert-files", "x", "y", "--string-template", "s.py"],
  );
  assert.equal(request.options.modules, [".a", "b"]);
  assert.equal(request.insertedFiles, ["x", "y"]);
  assert.is(request.stringTemplate, "s.py");
});

test("the form", async () => {
  const { options } = await read(
    ...["-i", "a.h", "--no-srcinfo", "--no-symbol-guards", "--no-macro-guards", "--dllclass", "WinDLL"],
  );
  const { showsPlaces, guardsSymbols, guardsMacros, searchesSystem, libraryClass } = options.form;
  assert.equal([showsPlaces, guardsSymbols, guardsMacros, searchesSystem], [false, false, false, true]);
  assert.is(libraryClass, "WinDLL");
});

test("what the fork took away is gone", async () => {
  for (const word of ["--rpath=a", "--strip-build-path=a", "--header-template=a", "--allow-gnu-c", "-P=a"])
    assert.is(await messageOf("-i", "a.h", word), `unrecognized arguments: ${word}`);
});

test("gcc's words are there", async () => {
  assert.is((await read("-i", "a.h", "-std=c99", "-O2")).options.language.standard, "c99");
});

/** A run in a folder with a header. */
async function forkRun(folder: string, header: string, ...words: readonly string[]): Promise<RunResult> {
  writeFileSync(join(folder, "a.h"), header);
  return runCommand(
    ["--compat", "ctypesgen-fork", "-i", join(folder, "a.h"), "-o", join(folder, "m.py"), ...words],
    { cwd: () => folder },
  );
}

async function symbolsOf(header: string, ...words: readonly string[]): Promise<string> {
  let text = "";
  await inFolder(async (folder) => {
    const { status, stderr } = await forkRun(folder, header, ...words);
    if (status !== 0) throw new Error(stderr);
    const whole = readFileSync(join(folder, "m.py"), "utf8").replaceAll(folder, ".");
    text = whole.slice(whole.indexOf("# No modules\n") + 13, whole.indexOf("# No inserted files"));
  });
  return text.trim();
}

const whyNoPython = mainPython() === undefined ? "no Python" : undefined;

// ---- runs ----
test("without macros, guards and places", async () => {
  const header = "#define N 3\nint f(int a[]);\n";
  assert.is(
    await symbolsOf(
      header,
      "-l",
      "x",
      "--no-load-library",
      "--no-symbol-guards",
      "--no-macro-guards",
      "--no-srcinfo",
    ),
    'f = _libs["x"].get("f", "cdecl")\nf.argtypes = [POINTER(c_int)]\nf.restype = c_int\n\nN = 3',
  );
  assert.match(
    await symbolsOf(header, "-l", "x", "--no-load-library"),
    /# \.\/a\.h: 2\nif _libs\["x"\]\.has/,
  );
});

test("-X __GNUC__, -D and -U decide what is defined", async () => {
  const header =
    "#ifdef __GNUC__\n#define G 1\n#else\n#define G 0\n#endif\n#if CTYPESGEN == 1\n#define C 1\n#elif CTYPESGEN\n#define C 2\n#endif\n";
  assert.match(await symbolsOf(header), /G = 0[\s\S]*C = 1/);
  assert.match(await symbolsOf(header, "-X", "__GNUC__", "-D", "CTYPESGEN=2"), /G = 1[\s\S]*C = 2/);
  assert.match(await symbolsOf(header, "-D", "__GNUC__=4"), /G = 1/);
  assert.not.match(await symbolsOf(header, "-X"), /C = /);
});

for (const [what, header, words] of [
  ["a header that includes nothing of use", "#include <stddef.h>\n", ["-l", "x"]],
  ["an empty header", "/* nothing */\n", []],
  ["functions without a library", "int f(void);\n", []],
  ["preprocessing that fails", "#error no\nint f(void);\n", ["-l", "x"]],
] as const) {
  test(`${what}: exit 1 and no file`, () =>
    inFolder(async (folder) => {
      assert.is((await forkRun(folder, header, "--no-load-library", ...words)).status, 1);
      assert.equal(readdirSync(folder), ["a.h"]);
    }));
}

test("--no-preproc-errcheck goes on", () =>
  inFolder(async (folder) => {
    const words = ["--no-preproc-errcheck", "-l", "x", "--no-load-library"];
    const { status } = await forkRun(folder, "#error no\nint f(void);\n", ...words);
    assert.is(status, 0);
    assert.ok(existsSync(join(folder, "m.py")));
  }));

test("a missing header, and no output", async () => {
  const words = ["--compat=ctypesgen-fork", "-i", "/nowhere.h"];
  assert.is((await runCommand([...words, "-o", "/nowhere/m.py"])).status, 1);
  const { status, stderr } = await runCommand(words);
  assert.is(status, 2);
  assert.match(stderr, /error: -o FILE is required/);
});

test("the help is the fork's own, and the mode has a name of its own", async () => {
  const { status, stdout } = await runCommand(["--help"], { argv: ["node", "/bin/ctypesgen-fork"] });
  assert.is(status, 0);
  assert.match(stdout, /-i, --headers HEADER/);
  assert.match(stdout, /--linkage-anchor DIR/);
});

judge("headers of the system are translated, and words come from a file", whyNoPython, () =>
  inFolder(async (folder) => {
    const words = ["-i a.h", "-l c", "--system-headers string.h", `-o ${join(folder, "m.py")}`];
    writeFileSync(join(folder, "a.h"), "int abs(int a);\n");
    writeFileSync(join(folder, "words"), words.join("\n"));
    const { status, stderr } = await runCommand(
      ["--compat=ctypesgen-fork", `@${join(folder, "words")}`, "-I", folder],
      { cwd: () => folder, host: hostIn(folder) },
    );
    assert.is(status, 0, stderr);
    writeFileSync(join(folder, "program.py"), "import m\nprint(m.strlen(b'abc'), m.abs(-4))\n");
    assert.is(run(mainPython()?.program ?? "", ["-B", join(folder, "program.py")]).stdout, "3 4\n");
  }),
);

judge("functions of the interpreter itself", whyNoPython, () =>
  inFolder(async (folder) => {
    const words = ["-l", "python", "--dllclass", "pythonapi"];
    const { status, stderr } = await forkRun(folder, "const char *Py_GetVersion(void);\n", ...words);
    assert.equal([status, stderr], [0, ""]);
    const program =
      "import ctypes, sys, m\nversion = ctypes.cast(m.Py_GetVersion(), ctypes.c_char_p).value\n";
    writeFileSync(join(folder, "program.py"), `${program}print(version.decode() == sys.version)\n`);
    assert.is(run(mainPython()?.program ?? "", ["-B", join(folder, "program.py")]).stdout, "True\n");
  }),
);

test("rules of symbols go beyond --no-macros, in their order", async () => {
  const header = "#define N 3\n#define M 4\n#define MM 5\nint f(void);\nint ff(void);\n";
  const words = ["-l", "x", "--no-load-library", "--no-macros", "--symbol-rules"];
  const text = await symbolsOf(header, ...words, "yes=N|M", "never=M|f", "yes=M");
  assert.match(text, /N = 3[\s\S]*M = 4/);
  assert.not.match(text, /MM|"f"/);
  assert.match(text, /"ff"/);
});

const whyNot = missingPrograms("gcc") ?? (mainPython() === undefined ? "no Python" : undefined);

judge("modules of a package share types and libraries", whyNot, () =>
  inFolder(async (folder) => {
    const package_ = join(folder, "common");
    mkdirSync(join(package_, "sub"), { recursive: true });
    const place = (name: string): string => join(package_, name);
    const files = {
      "__init__.py": "",
      "sub/__init__.py": "",
      "common.h": "#pragma once\nstruct record { int a; };\n",
      "a.h": '#include "common.h"\nvoid set_one(struct record *r);\n',
      "b.h": '#include "common.h"\nvoid set_two(struct record *r);\n',
      "c.c":
        '#include "a.h"\n#include "b.h"\nvoid set_one(struct record *r) { r->a = 1; }\nvoid set_two(struct record *r) { r->a = 2; }\n',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(place(name), text);
    const built = run("gcc", ["-shared", "-fPIC", place("c.c"), "-o", place("libcommon.so")]);
    if (built.status !== 0) throw new Error(built.stderr);
    const make = async (...words: readonly string[]): Promise<void> => {
      const anchored = ["--compat=ctypesgen-fork", "--no-embed-templates", "--linkage-anchor", package_];
      const { status, stderr } = await runCommand([...anchored, ...words], { cwd: () => folder });
      assert.is(status, 0, stderr);
    };
    await make("-i", place("common.h"), "-o", place("common.py"));
    await make("-i", place("a.h"), "-l", "common", "-L", package_, "-m", ".common", "-o", place("a.py"));
    const relative = ["--compile-libdirs", package_, "--runtime-libdirs", "..", "-m", "..common"];
    await make("-i", place("b.h"), "-l", "common", ...relative, "-o", place("sub/b.py"));
    const program = `
from common import common, a, _ctg_loader
from common.sub import b
assert common.record is a.record is b.record
r = b.record()
b.set_two(r)
assert r.a == 2
a.set_one(r)
assert r.a == 1
assert list(_ctg_loader._libs) == ["common"]
print("shared")
`;
    const python = mainPython();
    if (python === undefined) throw new Error("no Python");
    writeFileSync(join(folder, "program.py"), program);
    const done = run(python.program, ["-W", "error", join(folder, "program.py")]);
    assert.is(done.stdout, "shared\n", done.stderr);
  }),
);
