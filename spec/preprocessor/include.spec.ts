import { completeOptions, type GivenOptions } from "../../src/options.ts";
import { folderOf, IncludeSearch, isAbsolute, joinPath } from "../../src/preprocessor/include.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { findTarget } from "../../src/target/targets.ts";
import { assert, test } from "../support/test.ts";
import type { Files } from "./preprocess.ts";

function searchIn(files: Files, given: GivenOptions, triple = "x86_64-linux-gnu"): IncludeSearch {
  const target = findTarget(triple);
  if (target === undefined) throw new Error(triple);
  return new IncludeSearch(createMemoryHost(files), target, completeOptions(given));
}

test("paths are joined and taken apart as they are given", () => {
  assert.equal(
    [joinPath("", "a"), joinPath("d", "a"), joinPath("d/", "a"), joinPath("d", "/a")],
    ["a", "d/a", "d/a", "/a"],
  );
  const paths = ["a", "d/a", "C:\\d\\a", "e\\f/e\\f.h"];
  const foldersOf = (pathStyle?: "posix" | "windows"): readonly string[] =>
    paths.map((path) => folderOf(path, { pathStyle }));
  assert.equal(foldersOf(), ["", "d/", "C:\\d\\", "e\\f/e\\"]);
  assert.equal(foldersOf("windows"), foldersOf());
  assert.equal(foldersOf("posix"), ["", "d/", "", "e\\f/"]);
  assert.equal(["/a", "C:/a", "c:\\a", "a/b", "./a"].map(isAbsolute), [true, true, true, false, false]);
});

test("our own headers stand where the target's compiler has its own", () => {
  const files = { "/usr/include/stddef.h": "libc", "/usr/include/x86_64-linux-musl/stddef.h": "musl" };
  assert.is(searchIn(files, {}).search("stddef.h", 0)?.path, "<bindwright>/stddef.h");
  assert.is(
    searchIn(files, {}, "x86_64-linux-musl").search("stddef.h", 0)?.path,
    "/usr/include/x86_64-linux-musl/stddef.h",
  );
});

test("without standard directories ours are gone too", () => {
  assert.is(searchIn({}, { standardIncludes: false }).search("stddef.h", 0), undefined);
});

test("a file is a record with its text, or a problem", () => {
  const search = searchIn({ "a.h": "text", "d/b.h": "" }, {});
  const record = search.read("a.h");
  assert.ok(!("problem" in record) && record.text === "text");
  assert.is(search.read("a.h"), record);
  assert.equal(search.read("no.h"), { problem: "missing" });
  assert.equal(search.read("d"), { problem: "directory" });
});

test("names beside those looked for are known", () => {
  const search = searchIn(
    { "i/sys/a.h": "", "i/b.h": "" },
    { searchDirectories: [{ path: "i", kind: "angle" }], standardIncludes: false },
  );
  assert.equal(search.namesBeside("sys/x.h", undefined), ["sys/a.h"]);
  assert.equal(search.namesBeside("x.h", undefined), ["b.h", "sys"]);
});
