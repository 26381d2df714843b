import { DiagnosticBag } from "../../src/diagnostics/bag.ts";
import { type LinkedModule, readLinkedModules } from "../../src/modules/find-module.ts";
import { completeOptions, type GivenOptions } from "../../src/options.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { assert, suite, test } from "../support/test.ts";

function read(files: Record<string, string>, options: GivenOptions): { found: string[]; said: string[] } {
  const bag = new DiagnosticBag();
  const linked = readLinkedModules(completeOptions(options), createMemoryHost(files), bag);
  return {
    found: linked.map(({ path }) => path ?? "none"),
    said: bag.diagnostics.map(({ code, help }) => `${code}: ${help ?? ""}`),
  };
}

function readOne(files: Record<string, string>, options: GivenOptions = {}): LinkedModule {
  const bag = new DiagnosticBag();
  const [linked] = readLinkedModules(
    completeOptions({ modules: ["base"], ...options }),
    createMemoryHost(files),
    bag,
  );
  if (linked === undefined) throw new Error(JSON.stringify(bag.diagnostics));
  return linked;
}

const places = suite("places");

for (const [where, files, options, expected] of [
  ["beside the output", { "out/base.py": "", "base.py": "" }, { outputName: "out/x.py" }, "out/base.py"],
  ["in the current directory", { "base.py": "", "path/base.py": "" }, { outputName: "out/x.py" }, "base.py"],
  ["in the module directories, in order", { "b/base.py": "", "c/base.py": "" }, {}, "b/base.py"],
  ["as a package", { "base/__init__.py": "" }, {}, "base/__init__.py"],
] as const) {
  places(where, () => {
    const given = { modules: ["base"], moduleDirectories: ["a", "b", "c"], ...options };
    assert.equal(read(files as Record<string, string>, given), { found: [expected], said: [] });
  });
}

places("with dots in the name", () => {
  assert.equal(read({ "lib/x/y.py": "" }, { modules: ["x.y"], moduleDirectories: ["lib"] }).found, [
    "lib/x/y.py",
  ]);
});

places("a relative name is beside the output alone", () => {
  const files = { "a/b/base.py": "", "a/base.py": "", "base.py": "" };
  const outputName = "a/b/x.py";
  assert.equal(read(files, { modules: [".base"], outputName }).found, ["a/b/base.py"]);
  assert.equal(read(files, { modules: ["..base"], outputName }).found, ["a/base.py"]);
  assert.equal(read({ "../base.py": "" }, { modules: ["..base"] }).found, ["../base.py"]);
});

test("a missing module is an error that tells where it was looked for", () => {
  const { found, said } = read({}, { modules: ["base"], moduleDirectories: ["m"] });
  assert.equal(found, []);
  assert.equal(said, [
    "module-not-found: tell its directory with `--module-path`; looked for: base.py, base/__init__.py, m/base.py, m/base/__init__.py",
  ]);
});

test("what is no module's name is an error", () => {
  for (const name of ["a b", "x.py/y", "", "a;import os", "1a"])
    assert.match(read({}, { modules: [name] }).said.join(), /^invalid-module-name/);
});

test("of a path, the name to write instead is told", () => {
  for (const [name, advice] of [
    ["base.py", "it is `-m base`"],
    ["base.pyi", "it is `-m base`"],
    ["base/__init__.py", "it is `-m base`"],
    ["./pkg.base", "it is `-m pkg.base`"],
    ["/lib/sub/base.py", "it is `-m base --module-path /lib/sub`"],
    ["../base", "it is `-m base --module-path ..`"],
    ["sub\\base.py", "it is `-m base --module-path sub`"],
    ["my-base.py", "Python can import none that is called so"],
  ] as const) {
    const { said } = read({}, { modules: [name] });
    assert.ok(
      said[0]?.startsWith(`invalid-module-name: \`-m\` takes the name that Python imports it by: ${advice}`),
      said[0] ?? name,
    );
  }
});

test("a module that is called py is found", () => {
  assert.equal(read({ "base/py.py": "" }, { modules: ["base.py"] }), { found: ["base/py.py"], said: [] });
});

test("a star import brings the names of the other module, without those that begin with `_`", () => {
  const { names, starNames } = readOne({
    "base.py": "from lower import *\nx = 1\n_y = 2\n",
    "lower.py": "z = 1\n_hidden = 2\n",
  });
  assert.equal([...names].sort(), ["_y", "x", "z"]);
  assert.equal([...starNames].sort(), ["x", "z"]);
});

test("modules that import each other in a circle, and ones that are not there, end the search", () => {
  const { names } = readOne({
    "base.py": "from other import *\nfrom nowhere import *\na = 1",
    "other.py": "from base import *\nb = 1",
  });
  assert.equal([...names].sort(), ["a", "b"]);
});

test("the index of a module that a module imports from counts, where the names come along", () => {
  const index = "# Type index 1 for x86_64-linux-gnu\n# struct s\n# typedef _t:00000000\n";
  const { types, hasIndex, target } = readOne({
    "base.py": "from .lower import *\n",
    "lower.py": `struct_s = 1\n_t = 1\n${index}`,
  });
  assert.equal([...types.keys()], ["struct:s"]);
  assert.is(hasIndex, false);
  assert.is(target, "x86_64-linux-gnu");
});

test("a module that was made for another target is told", () => {
  const { said } = read(
    { "base.py": "# Type index 1 for i386-linux-gnu\n" },
    { modules: ["base"], target: "x86_64-linux-gnu" },
  );
  assert.match(said.join(), /^module-for-other-target/);
});
