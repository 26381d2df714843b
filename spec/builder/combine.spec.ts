import { filterModule, MergeError, mergeModules } from "../../src/builder/combine.ts";
import { LibraryBuilder } from "../../src/builder/library.ts";
import { t } from "../../src/builder/types.ts";
import { findProblems } from "../../src/ir/validate.ts";
import { assert, test } from "../support/test.ts";

function build(name: string, size: number) {
  const lib = new LibraryBuilder(name);
  const shared = lib.struct("Shared", { data: t.array(t.u8, size) });
  const slice = lib.slice(shared);
  lib.function(`${name}_all`, { all: slice }, t.u32);
  lib.function(`${name}_none`, {});
  return lib.build();
}

test("a part has what it needs, and patterns of nothing else", () => {
  const part = filterModule(build("one", 4), ({ name }) => name === "one_all");
  assert.equal(
    part.declarations.map(({ id, selection }) => `${id} ${selection}`),
    [
      "typedef:uint8_t needed",
      "typedef:uint32_t needed",
      "typedef:uint64_t needed",
      "struct:Shared needed",
      "struct:SliceShared needed",
      "function:one_all requested",
    ],
  );
  assert.is(part.patterns?.records.length, 1);
  const bare = filterModule(build("one", 4), ({ name }) => name === "one_none");
  assert.equal(bare.patterns?.records, []);
  assert.equal(findProblems(part), []);
});

test("two libraries share what is the same", () => {
  const merged = mergeModules([build("one", 4), build("two", 4)]);
  assert.equal(findProblems(merged), []);
  assert.is(merged.declarations.filter(({ name }) => name === "Shared").length, 1);
  assert.is(merged.declarations.filter(({ kind }) => kind === "function").length, 4);
  assert.is(merged.patterns?.records.length, 1);
});

test("what is not the same is told", () => {
  assert.throws(
    () => mergeModules([build("one", 4), build("two", 5)]),
    (error: unknown) => error instanceof MergeError,
  );
});

test("directories of libraries are united, and absent where there are none", () => {
  const one = { ...build("one", 4), libraryDirectories: ["lib", "a"] };
  const two = { ...build("two", 4), libraryDirectories: ["lib", "b"], runtimeLibraryDirectories: ["run"] };
  const merged = mergeModules([one, two]);
  assert.equal(merged.libraryDirectories, ["lib", "a", "b"]);
  assert.equal(merged.runtimeLibraryDirectories, ["run"]);
  assert.not.ok("libraryDirectories" in mergeModules([build("one", 4), build("two", 4)]));
});
