import type { GivenOptions } from "../../src/options.ts";
import { createMemoryHost, type Host } from "../../src/source/host.ts";
import { assert, suite, test } from "../support/test.ts";
import { type Files, preprocessFiles } from "./preprocess.ts";

function textOf(files: Files, given: GivenOptions = {}): string {
  const { text, problems } = preprocessFiles(files, given);
  assert.equal([...problems], []);
  return text;
}

const angle = (path: string): { path: string; kind: "angle" } => ({ path, kind: "angle" });

const search = suite("search");

search("a quoted name is looked for beside the file that names it", () => {
  const files = {
    "case.h": '#include "d/a.h"\n',
    "d/a.h": '#include "b.h"\n',
    "d/b.h": "beside\n",
    "b.h": "top\n",
  };
  assert.is(textOf(files), "beside");
});

search("a backslash is no separator where the host's paths are POSIX's", () => {
  const files = { "e\\f/e\\f.h": '#include "part.h"\n', "e\\f/part.h": "beside\n" };
  const host: Host = { ...createMemoryHost(files), pathStyle: "posix" };
  const { text, problems } = preprocessFiles(host, { headers: ["e\\f/e\\f.h"] });
  assert.equal([text, [...problems]], ["beside", []]);
});

search("an angled name is not", () => {
  const files = { "case.h": "#include <b.h>\n", "b.h": "beside\n", "inc/b.h": "path\n" };
  assert.is(textOf(files, { searchDirectories: [angle("inc")] }), "path");
});

search("quote directories come first, then -I, -isystem, the standard ones and -idirafter", () => {
  const files = {
    "case.h": '#include "a.h"\n#include <a.h>\n',
    "q/a.h": "q\n",
    "i/a.h": "i\n",
    "s/a.h": "s\n",
    "z/a.h": "z\n",
    "/usr/include/a.h": "u\n",
    "/usr/include/b.h": "u\n",
  };
  const searchDirectories: GivenOptions["searchDirectories"] = [
    { path: "z", kind: "after" },
    { path: "s", kind: "system" },
    { path: "i", kind: "angle" },
    { path: "q", kind: "quote" },
  ];
  assert.is(textOf(files, { searchDirectories }), "q i");
  const { "q/a.h": _q, "i/a.h": _i, "s/a.h": _s, ...rest } = files;
  const less = { ...rest, "q/b.h": "", "i/b.h": "", "s/b.h": "" };
  assert.is(textOf(less, { searchDirectories, standardIncludes: true }), "u u");
});

search("#include_next goes on behind the directory of the file", () => {
  const files = {
    "case.h": "#include <a.h>\n",
    "x/a.h": "x\n#include_next <a.h>\n",
    "y/a.h": "y\n#include_next <a.h>\n",
    "z/a.h": "z\n",
  };
  assert.is(textOf(files, { searchDirectories: [angle("x"), angle("y"), angle("z")] }), "x y z");
});

search("a directory that is a system directory too is searched there only", () => {
  const files = { "case.h": "#include <a.h>\n", "x/a.h": "x\n", "y/a.h": "y\n" };
  const searchDirectories: GivenOptions["searchDirectories"] = [
    angle("x"),
    angle("y"),
    { path: "x", kind: "system" },
  ];
  assert.is(textOf(files, { searchDirectories }), "y");
});

search("names may come out of macros", () => {
  const files = {
    "case.h": '#define A "a.h"\n#define B <b.h>\n#define C(x) <x.h>\n#include A\n#include B\n#include C(c)\n',
    "a.h": "a\n",
    "i/b.h": "b\n",
    "i/c.h": "c\n",
  };
  assert.is(textOf(files, { searchDirectories: [angle("i")] }), "a b c");
});

search("an absolute name is that file", () => {
  assert.is(textOf({ "case.h": '#include "/abs/a.h"\n#include </abs/a.h>\n', "/abs/a.h": "a\n" }), "a a");
});

search("a sysroot stands before the standard directories and those that begin with =", () => {
  const files = {
    "case.h": "#include <a.h>\n#include <b.h>\n",
    "/jail/usr/include/a.h": "a\n",
    "/jail/x/b.h": "b\n",
  };
  assert.is(
    textOf(files, {
      sysroot: "/jail",
      standardIncludes: true,
      searchDirectories: [{ path: "=/x", kind: "system" }],
    }),
    "a b",
  );
});

search("directories are passed over", () => {
  assert.is(
    textOf(
      { "case.h": "#include <a>\n", "x/a/b": "", "y/a": "file\n" },
      { searchDirectories: [angle("x"), angle("y")] },
    ),
    "file",
  );
});

const once = suite("reading once");

/** Counts what a host is asked for. */
function counting(files: Files): { host: Host; reads: Map<string, number>; asked: Map<string, number> } {
  const inner = createMemoryHost(files);
  const reads = new Map<string, number>();
  const asked = new Map<string, number>();
  const count = (map: Map<string, number>, path: string): void =>
    void map.set(path, (map.get(path) ?? 0) + 1);
  const host: Host = {
    readFile: (path) => {
      count(reads, path);
      return inner.readFile(path);
    },
    exists: (path) => {
      count(asked, path);
      return inner.exists(path);
    },
    list: (path) => inner.list(path),
  };
  return { host, reads, asked };
}

once("a file is read once, however often it is included", () => {
  const { host, reads } = counting({ "case.h": '#include "a.h"\n'.repeat(5), "a.h": "a\n" });
  assert.is(preprocessFiles(host).text, "a a a a a");
  assert.is(reads.get("a.h"), 1);
});

once("a path is asked for once, also where nothing is", () => {
  const { host, reads } = counting({ "case.h": "#include <a.h>\n".repeat(5), "x/y": "", "i/a.h": "a\n" });
  preprocessFiles(host, { searchDirectories: [angle("x"), angle("i")] });
  assert.equal([reads.get("x/a.h"), reads.get("i/a.h")], [1, 1]);
});

once("directories that do not exist are dropped at the start", () => {
  const { host, reads } = counting({ "case.h": "#include <a.h>\n", "i/a.h": "a\n" });
  preprocessFiles(host, { searchDirectories: [angle("none"), angle("i")] });
  assert.is(reads.get("none/a.h"), undefined);
});

once("a directory that is asked often is listed, and then what it has not is not asked for", () => {
  const names = Array.from({ length: 50 }, (_, index) => `h${index}.h`);
  const files = Object.fromEntries(names.map((name) => [`i/${name}`, `${name}\n`]));
  const { host, reads } = counting({
    "case.h": names.map((name) => `#include <${name}>\n`).join(""),
    "x/y.h": "",
    ...files,
  });
  const { problems } = preprocessFiles(host, { searchDirectories: [angle("x"), angle("i")] });
  assert.equal([...problems], []);
  assert.is([...reads.keys()].filter((path) => path.startsWith("x/h")).length, 4);
});

once("#pragma once counts for the same text under another name", () => {
  const text = "#pragma once\na\n";
  assert.is(
    textOf({ "case.h": '#include "a.h"\n#include "a.h"\n#include "d/a.h"\n', "a.h": text, "d/a.h": text }),
    "a",
  );
});

once("#import reads a file once", () => {
  const files = { "case.h": '#import "a.h"\n#import "a.h"\n#include "a.h"\n', "a.h": "a\n" };
  const { text, problems } = preprocessFiles(files);
  assert.is(text, "a");
  assert.equal(problems, ["1:2 deprecated-directive", "2:2 deprecated-directive"]);
});

const guards = suite("include guards");

function filesEntered(guarded: string): number {
  const { preprocessor } = preprocessFiles({ "case.h": '#include "a.h"\n#include "a.h"\n', "a.h": guarded });
  return preprocessor.files.filter(({ name }) => name === "a.h").length;
}

guards("a file that its guard makes empty is not entered again", () => {
  for (const text of [
    "/* c */\n#ifndef A\n#define A\nx\n#endif // A\n\n",
    "#if !defined(A)\n#define A\n#endif\n",
    "#if !defined A\n#define A\n#endif",
    "#ifndef A\n#define A\n#if 1\n#else\n#endif\n#endif\n",
  ]) {
    assert.is(filesEntered(text), 1, text);
  }
});

guards("a file with anything beside the guard is", () => {
  for (const text of [
    "x\n#ifndef A\n#define A\n#endif\n",
    "#ifndef A\n#define A\n#endif\nx\n",
    "#ifndef A\n#define A\n#else\nx\n#endif\n",
    "#if !defined(A) && 1\n#define A\n#endif\n",
    "#ifndef A\n#endif\n#ifndef A\n#define A\n#endif\n",
    "#define A\n#ifndef A\n#endif\n",
  ]) {
    assert.is(filesEntered(text), 2, text);
  }
});

guards("a guard that was undefined opens the file again", () => {
  const files = {
    "case.h": '#include "a.h"\n#undef A\n#include "a.h"\n',
    "a.h": "#ifndef A\n#define A\nx\n#endif\n",
  };
  assert.is(textOf(files), "x x");
});

test("each inclusion is a file of its own that knows where it was included", () => {
  const { preprocessor } = preprocessFiles({ "case.h": '\n#include "a.h"\n', "a.h": "" });
  const inner = preprocessor.files.find(({ name }) => name === "a.h");
  assert.equal([inner?.depth, inner?.includedFrom?.file.name, inner?.includedFrom?.start], [1, "case.h", 10]);
});

test("what stands before an inclusion is told of before what the header has", () => {
  const files = { "case.h": 'a ??=\n#include "b.h"\nc ??(\n', "b.h": "'d\n" };
  const { diagnostics } = preprocessFiles(files);
  const places = diagnostics.map(({ code, span }) => `${span?.file.name}:${span?.start} ${code}`);
  assert.equal(places, [
    "case.h:2 ignored-trigraph",
    "b.h:0 unterminated-literal",
    "case.h:23 ignored-trigraph",
  ]);
});

test("what a system header includes is one too", () => {
  const files = {
    "case.h": "#include <a.h>\n",
    "s/a.h": '#include "b.h"\n#include <c.h>\n',
    "s/b.h": "",
    "u/c.h": "",
  };
  const { preprocessor } = preprocessFiles(files, {
    searchDirectories: [{ path: "s", kind: "system" }, angle("u")],
  });
  const system = preprocessor.files.filter((file) => file.system).map(({ name }) => name);
  assert.equal(system, ["s/a.h", "s/b.h", "u/c.h"]);
});

test("did you mean: a name that is near", () => {
  const { diagnostics } = preprocessFiles(
    { "case.h": "#include <stido.h>\n", "i/stdio.h": "" },
    { searchDirectories: [angle("i")] },
  );
  assert.is(diagnostics[0]?.help, "did you mean `stdio.h`?");
});

function helpFor(name: string, ...paths: readonly string[]): string | undefined {
  const files = Object.fromEntries(paths.map((path) => [`i/${path}`, ""]));
  const { diagnostics } = preprocessFiles(
    { "case.h": `#include <${name}>\n`, ...files },
    { searchDirectories: [angle("i")] },
  );
  return diagnostics[0]?.help;
}

test("did you mean: the same name in a directory below, its own before others", () => {
  assert.is(helpFor("curl.h", "curl/curl.h", "curt.h"), "did you mean `curl/curl.h`?");
  assert.is(helpFor("curl.h", "a/curl.h", "curl/curl.h"), "did you mean `curl/curl.h`?");
  assert.is(helpFor("easy.h", "curl/easy.h"), "did you mean `curl/easy.h`?");
  assert.is(helpFor("curl.h", "a/b/curl.h"), "name its directory with `-I`");
});

test("did you mean: no directory, and no name that shares its ending and its folder alone", () => {
  assert.is(helpFor("curl.h", "curl/easy.h"), "name its directory with `-I`");
  assert.is(helpFor("zlib.h", "glob.h"), "name its directory with `-I`");
  assert.is(helpFor("libraries/zlib.h", "libraries/glob.h"), "name its directory with `-I`");
  assert.is(helpFor("libraries/zlib.h", "libraries/zlob.h"), "did you mean `libraries/zlob.h`?");
});

test("the next header of one that was searched for is the next on the search path", () => {
  const { preprocessor, diagnostics } = preprocessFiles(
    { "i/a.h": "#ifndef A\n#define A\n#include_next <a.h>\n#endif\n", "j/a.h": "int a;\n" },
    { headers: ["a.h"], searchDirectories: [angle("i"), angle("j")] },
  );
  assert.equal(diagnostics, []);
  assert.ok(preprocessor.files.some(({ name }) => name === "j/a.h"));
});
