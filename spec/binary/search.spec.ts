/** Where libraries are looked for, in which order. */

import { LibrarySearch } from "../../src/binary/search.ts";
import { completeOptions, type GivenOptions } from "../../src/options.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import type { Target } from "../../src/target/target.ts";
import { findTarget } from "../../src/target/targets.ts";
import { assert, test } from "../support/test.ts";

function searchIn(
  files: readonly string[],
  given: GivenOptions = {},
  triple = "x86_64-linux-gnu",
): LibrarySearch {
  const host = createMemoryHost(Object.fromEntries(files.map((path) => [path, ""])));
  return new LibrarySearch(completeOptions(given), findTarget(triple) as Target, host);
}

function find(
  name: string,
  files: readonly string[],
  given: GivenOptions = {},
  triple?: string,
): readonly string[] {
  return [...searchIn(files, given, triple).find(name)];
}

test("directories of -L in their order, then the target's, then this one", () => {
  const files = ["libz.so", "/usr/lib/libz.so", "/lib/x86_64-linux-gnu/libz.so", "b/libz.so", "a/libz.so"];
  assert.equal(find("z", files, { libraryDirectories: ["b/", "a"] }), [
    "b/libz.so",
    "a/libz.so",
    "/lib/x86_64-linux-gnu/libz.so",
    "/usr/lib/libz.so",
    "libz.so",
  ]);
});

test("a file name is a name", () => {
  assert.equal(find("libz.so.1", ["/usr/lib/libz.so.1"]), ["/usr/lib/libz.so.1"]);
});

test("an absolute path is looked for nowhere else", () => {
  assert.equal(find("/opt/libz.so", ["/opt/libz.so"]), ["/opt/libz.so"]);
  assert.equal(find("/libz.so", ["/usr/lib/libz.so"]), []);
});

test("without development files, the highest version comes first", () => {
  const files = [
    "/lib/libz.so.9",
    "/lib/libz.so.10",
    "/lib/libz.so.10.1",
    "/lib/libz.so.old",
    "/lib/libzz.so.11",
  ];
  assert.equal(find("z", files), ["/lib/libz.so.10.1", "/lib/libz.so.10", "/lib/libz.so.9"]);
});

test("the target's own directories lie in the sysroot, and those of -L with = before them", () => {
  const files = ["/sysroot/usr/lib/libz.so", "/sysroot/opt/libz.so", "/usr/lib/libz.so"];
  const given = { sysroot: "/sysroot", libraryDirectories: ["=/opt"] };
  assert.equal(find("z", files, given), ["/sysroot/opt/libz.so", "/sysroot/usr/lib/libz.so"]);
});

test("other targets have other directories and names", () => {
  assert.equal(find("z", ["/usr/lib/aarch64-linux-gnu/libz.so"], {}, "aarch64-linux-gnu").length, 1);
  assert.equal(find("z", ["/usr/lib/x86_64-linux-gnu/libz.so"], {}, "aarch64-linux-gnu"), []);
  assert.equal(find("z", ["l/z.dll", "l/libz.dll.a"], { libraryDirectories: ["l"] }, "x86_64-windows-gnu"), [
    "l/z.dll",
    "l/libz.dll.a",
  ]);
  assert.equal(find("z", ["l/libz.tbd"], { libraryDirectories: ["l"] }, "arm64-apple-darwin"), [
    "l/libz.tbd",
  ]);
});

test("an input of a linker script is beside it, on the path, or a name", () => {
  const search = searchIn(["/l/libx.so.6", "/lib/liby.so.6", "/lib/libt.so"]);
  assert.equal([...search.findInput("libx.so.6", "/l/libx.so")], ["/l/libx.so.6"]);
  assert.equal([...search.findInput("liby.so.6", "/l/libx.so")], ["/lib/liby.so.6"]);
  assert.equal([...search.findInput("-lt", "/l/libx.so")], ["/lib/libt.so"]);
});

test("an absolute input lies in the sysroot", () => {
  const search = searchIn(["/sysroot/lib/libc.so.6"], { sysroot: "/sysroot" });
  assert.equal(
    [...search.findInput("/lib/libc.so.6", "/sysroot/usr/lib/libc.so")],
    ["/sysroot/lib/libc.so.6"],
  );
});

test("where no directory is, nothing can be told", () => {
  assert.is(searchIn([]).canTell(), false);
  assert.is(searchIn(["/usr/lib/libc.so.6"]).canTell(), true);
  assert.is(searchIn(["/usr/lib/libc.so.6"], {}, "x86_64-windows-msvc").canTell(), false);
});

test("macOS's own libraries are on no disk: without the SDK, nothing can be told", () => {
  const sdk = "/Library/Developer/CommandLineTools/SDKs/MacOSX.sdk/usr/lib/libz.tbd";
  assert.is(searchIn(["/usr/lib/dyld"], {}, "arm64-apple-darwin").canTell(), false);
  assert.is(searchIn([sdk], {}, "arm64-apple-darwin").canTell(), true);
});

test("the environment's directories come before the target's, those of ld.so.conf behind", () => {
  const host = createMemoryHost({
    "/etc/ld.so.conf": "/opt/lib\n/usr/lib\n",
    "/opt/lib/libz.so": "",
    "/usr/lib/libz.so": "",
    "/mine/libz.so": "",
    "given/libz.so": "",
    "/opt/lib/liby.so.2": "",
  });
  const options = completeOptions({ linkerDirectories: ["/mine/"], libraryDirectories: ["given"] });
  const search = new LibrarySearch(options, findTarget("x86_64-linux-gnu") as Target, host);
  assert.equal(
    [...search.find("z")],
    ["given/libz.so", "/mine/libz.so", "/usr/lib/libz.so", "/opt/lib/libz.so"],
  );
  assert.equal([...search.find("y")], ["/opt/lib/liby.so.2"]);
});

test("in the fork's mode, -L may name files and patterns of them", () => {
  const files = ["a/libz.so", "b/z.so", "c/libz.dylib", "c/z.dll", "d/libz.so"];
  const given = (...libraryDirectories: readonly string[]): GivenOptions => ({
    compatibility: "ctypesgen-fork",
    libraryDirectories,
  });
  const pattern = "{prefix}{name}.{suffix}";
  assert.equal(find("z", files, given(`a/${pattern}`, "b/{name}.so", "d", "nowhere/{name}")), [
    "a/libz.so",
    "b/z.so",
    "d/libz.so",
  ]);
  assert.equal(find("z", files, given(`c/${pattern}`), "arm64-apple-darwin"), ["c/libz.dylib"]);
  assert.equal(find("z", files, given(`c/${pattern}`), "x86_64-windows-gnu"), ["c/z.dll"]);
  assert.equal(find("$&", ["a/lib$&.so"], given(`a/${pattern}`)), ["a/lib$&.so"]);
  assert.equal(find("z", ["a/libz.so"], { libraryDirectories: [`a/${pattern}`] }), []);
});
