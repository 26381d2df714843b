import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolders, requestPackage } from "../../src/cli/package.ts";
import { emptyRequest } from "../../src/cli/request.ts";
import { makeScratchFolder } from "../support/outside.ts";
import { assert, test } from "../support/test.ts";

test("a package is called as its folder is", () => {
  const named = (packageFolder: string): string =>
    requestPackage({ ...emptyRequest, packageFolder }, "/work-folder").options.packageName;
  assert.is(named("out/My-Lib 2"), "my_lib_2");
  assert.is(named("."), "work_folder");
  assert.is(named("3d"), "bindings_3d");
  assert.is(named("---"), "bindings");
  assert.is(named("class"), "bindings_class");
  assert.is(named("ctypes"), "bindings_ctypes");
});

test("a package has a module, a stub and a frame", () => {
  const request = requestPackage({ ...emptyRequest, packageFolder: "dir/lib/" }, "/");
  assert.is(request.output, join("dir", "lib", "lib", "__init__.py"));
  assert.ok(request.writesStubs);
  assert.equal(request.options.furtherOutputs, [{ language: "package", path: "dir/lib/pyproject.toml" }]);
});

test("the proof of a package is its test, and a check in C beside it", () => {
  const request = requestPackage({ ...emptyRequest, packageFolder: "lib", writesProof: true }, "/");
  assert.not.ok(request.writesProof);
  assert.equal(request.options.furtherOutputs[1], { language: "proof-c", path: "lib/tests/lib_check.c" });
});

test("a request for no package stays what it is", () => {
  assert.is(requestPackage(emptyRequest, "/"), emptyRequest);
});

test("folders are made for all parts, or the one that cannot be is told", async () => {
  const folder = makeScratchFolder();
  const outputs = [
    { path: "", text: "" },
    { path: join(folder, "a", "b", "c.py"), text: "" },
  ];
  assert.is(await makeFolders(outputs, join(folder, "m", "__init__.py")), undefined);
  assert.ok(existsSync(join(folder, "a", "b")) && existsSync(join(folder, "m")));
  writeFileSync(join(folder, "file"), "");
  const failure = await makeFolders([], join(folder, "file", "x", "m.py"));
  assert.is(failure?.path, join(folder, "file", "x"));
  assert.is(readFileSync(join(folder, "file"), "utf8"), "");
});

test("a package of somebody else's is left alone, one of ours is written anew", async () => {
  const folder = makeScratchFolder();
  const project = join(folder, "pyproject.toml");
  const main = join(folder, "m", "__init__.py");
  writeFileSync(project, "[project]\n");
  const failure = await makeFolders([{ path: project, text: "" }], main);
  assert.is(failure?.path, project);
  assert.not.ok(existsSync(join(folder, "m")));
  writeFileSync(project, "# Made by bindwright, which replaces it when it writes the package again.\n");
  assert.is(await makeFolders([{ path: project, text: "" }], main), undefined);
});

test("no print of a phase becomes the module of a package", () => {
  const asked = { ...emptyRequest, packageFolder: "zlib" };
  for (const changed of [{ dump: "ast" }, { explained: "gzgetc" }])
    assert.is(requestPackage({ ...asked, ...changed }, "/work").output, undefined);
});
