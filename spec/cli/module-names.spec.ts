import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isStandardModule, reportModuleName } from "../../src/cli/module-names.ts";
import { findOutputFault } from "../../src/cli/output-flags.ts";
import { requestPackage } from "../../src/cli/package.ts";
import { emptyRequest, type Request, withOptions } from "../../src/cli/request.ts";
import { DiagnosticBag } from "../../src/diagnostics/bag.ts";
import { pythons, whyNoPython } from "../support/modules.ts";
import { makeScratchFolder, run } from "../support/outside.ts";
import { assert, judge, test } from "../support/test.ts";

function codesOf(request: Request): readonly string[] {
  const bag = new DiagnosticBag();
  reportModuleName(request, bag);
  return bag.diagnostics.map(({ code }) => code);
}

test("a module that no import can name is told of", () => {
  for (const output of ["class.py", "out/my-lib.py", "3d.py"])
    assert.equal(codesOf({ ...emptyRequest, output }), ["module-not-importable"], output);
});

test("a module that hides one of Python's own is told of, unless it is part of a package", () => {
  const folder = join(makeScratchFolder(), "package");
  mkdirSync(folder);
  assert.equal(codesOf({ ...emptyRequest, output: join(folder, "zlib.py") }), ["module-hides-standard"]);
  writeFileSync(join(folder, "__init__.py"), "");
  assert.equal(codesOf({ ...emptyRequest, output: join(folder, "zlib.py") }), []);
});

test("Python's private modules are told of as its public ones, and the name that is advised is free", () => {
  for (const output of ["_ssl.py", "uuid.py", "_uuid.py", "ssl.py"]) {
    const bag = new DiagnosticBag();
    reportModuleName({ ...emptyRequest, output }, bag);
    const [diagnostic] = bag.diagnostics;
    assert.is(diagnostic?.code, "module-hides-standard", output);
    const advised = /`(.*?)`/.exec(diagnostic?.help ?? "")?.[1] as string;
    assert.match(advised, /^(?:ssl|uuid)_bindings\.py$/);
    assert.equal(codesOf({ ...emptyRequest, output: advised }), []);
  }
});

test("other outputs are called as they like", () => {
  for (const output of ["_zlib_bindings.py", "zlib_bindings.py", "class.json", undefined])
    assert.equal(codesOf({ ...emptyRequest, output }), [], output);
  assert.equal(codesOf(withOptions({ ...emptyRequest, output: "zlib.py" }, { outputLanguage: "json" })), []);
});

test("a package with a name of Python's gets another one, and a word about it", () => {
  const request = requestPackage({ ...emptyRequest, packageFolder: "out/os" }, "/");
  assert.is(request.options.packageName, "bindings_os");
  assert.equal(codesOf(request), ["package-renamed"]);
  assert.equal(codesOf(requestPackage({ ...emptyRequest, packageFolder: "out/3d" }, "/")), []);
});

test("what a typed module lives on is no name for its loader", () => {
  for (const initName of ["ctypes", "os", "c_lib", "class"])
    assert.ok(findOutputFault(withOptions(emptyRequest, { initName }))?.includes(initName), initName);
  assert.is(findOutputFault(withOptions(emptyRequest, { initName: "open_it" })), undefined);
});

judge("all modules of Python's own are known", whyNoPython, () => {
  const program = "import sys; print(*getattr(sys, 'stdlib_module_names', ()))";
  for (const { program: python } of pythons) {
    const names = run(python, ["-c", program])
      .stdout.split(/\s+/)
      .filter((name) => name !== "");
    assert.equal(
      names.filter((name) => !isStandardModule(name)),
      [],
    );
  }
});
