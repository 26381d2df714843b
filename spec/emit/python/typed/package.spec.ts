/** A typed module as a package: with its namespaces as modules, installable, and held against the layouts of C. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { emitModule, LibraryBuilder, t } from "../../../../src/index.ts";
import {
  bindwright,
  findProgram,
  findPythons,
  makeScratchFolder,
  missingPrograms,
  repositoryRoot,
  run,
} from "../../../support/outside.ts";
import { assert, skip, suite, test } from "../../../support/test.ts";

function buildShapes(): LibraryBuilder {
  const lib = new LibraryBuilder("shapes");
  const point = lib.struct("Point", { x: t.i32, y: t.i32 }, { namespace: "plane" });
  lib.enum("Fault", { Ok: 0, Far: 1 }, { namespace: "plane", error: { success: "Ok" } });
  lib.function("distance", { from: point, to: point }, t.i32, { namespace: "plane" });
  lib.constant("SIDES", t.u8, 4n, { namespace: "solid::3d" });
  lib.function("solid", {}, t.i32);
  return lib;
}

async function filesOf(lib: LibraryBuilder): Promise<ReadonlyMap<string, string>> {
  const { outputs } = await emitModule(lib.build(), { style: "interoptopus", namespaces: "modules" });
  return new Map(outputs.map(({ path, text }) => [path, text]));
}

test("each namespace is a module of the package, and what has none stays in the package", async () => {
  const files = await filesOf(buildShapes());
  assert.equal([...files.keys()], ["", "_bindings.py", "plane.py", "solid_3d.py"]);
  const plane = files.get("plane.py") ?? "";
  for (const name of ["Fault", "FaultException", "Point", "distance"])
    assert.ok(plane.includes(`    ${name},\n`), plane);
  const own = files.get("") ?? "";
  assert.ok(own.includes("    solid,\n"), own);
  assert.not.match(own, /Point/);
});

test("a module is not called like something of the package, in whatever case", async () => {
  const lib = new LibraryBuilder("names");
  lib.function("common", {}, t.i32);
  lib.function("first", {}, t.i32, { namespace: "common" });
  lib.function("second", {}, t.i32, { namespace: "Common" });
  lib.function("third", {}, t.i32, { namespace: "_bindings" });
  assert.equal([...(await filesOf(lib)).keys()].slice(1), [
    "_bindings.py",
    "common_.py",
    "Common.py",
    "_bindings_.py",
  ]);
});

test("without namespaces there is one module", async () => {
  const lib = new LibraryBuilder("plain");
  lib.function("first", {}, t.i32);
  assert.equal([...(await filesOf(lib)).keys()], [""]);
});

const packages = suite("typed packages");
const missing = missingPrograms("gcc");
const folder = makeScratchFolder();
const reference = join(repositoryRoot, "spec", "reference-library");
const program = `
import sys
import reflib
from reflib import common
reflib.init_lib(sys.argv[1])
assert reflib.c_lib.primitive_u8(7) == reflib.primitive_u8(7) == 248
assert not hasattr(reflib, "Vec") and reflib.namespaced_type(common.Vec(1, 2)).z == 2
print("called")
`;
const typedProgram = `import reflib
from reflib import common
vector: common.Vec = reflib.namespaced_type(common.Vec(1, 2))
number: float = vector.x
reflib.init_lib("lib.so")
`;

if (missing !== undefined) skip("a typed package is called", missing);
else {
  packages.before(() => {
    const words = ["--style", "interoptopus", "--patterns", join(reference, "patterns.json"), "--quiet"];
    const made = bindwright(
      [...words, "--namespaces", "modules", "--package", "reflib", join(reference, "reference_project.h")],
      { cwd: folder },
    );
    assert.is(made.status, 0, made.stderr);
    const source = join(reference, "reference_project.c");
    const library = ["-std=c11", "-Wno-psabi", "-fPIC", "-shared", "-o", "lib.so", source];
    const compiled = run("gcc", library, { cwd: folder });
    assert.is(compiled.status, 0, compiled.stderr);
  });
  for (const { version, program: python } of findPythons()) {
    packages(`are called, and their layouts hold, in Python ${version}`, () => {
      const inPackage = { cwd: join(folder, "reflib") };
      const called = run(python, ["-c", program, join(folder, "lib.so")], inPackage);
      assert.is(called.stdout, "called\n", called.stderr);
      const tested = run(python, ["-m", "unittest", "discover", "tests"], inPackage);
      assert.is(tested.status, 0, tested.stderr);
      assert.match(tested.stderr, /Ran 1 test/);
    });
  }
  for (const [judge, words] of [
    ["mypy", ["--strict", "reflib", "use.py"]],
    ["pyright", []],
  ] as const) {
    const judgePath = findProgram(judge);
    if (judgePath === undefined) {
      skip(`${judge} on a typed package`, `not on PATH: ${judge}`);
      continue;
    }
    packages(
      `have nothing that ${judge} minds`,
      () => {
        const inPackage = join(folder, "reflib");
        writeFileSync(join(inPackage, "use.py"), typedProgram);
        const settings = { typeCheckingMode: "strict", include: ["use.py", "reflib"] };
        writeFileSync(join(inPackage, "pyrightconfig.json"), JSON.stringify(settings));
        const checked = run(judgePath, [...words], { cwd: inPackage, seconds: 200 });
        assert.is(checked.status, 0, checked.stdout);
      },
      { seconds: 240 },
    );
  }
}
