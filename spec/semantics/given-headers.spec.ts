import { completeOptions } from "../../src/options.ts";
import {
  findContinuations,
  findGivenHeaders,
  headersUnder,
  normalizePath,
} from "../../src/semantics/given-headers.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { assert, test } from "../support/test.ts";

function includedBy(outer: SourceFile, name: string): SourceFile {
  const quoted = outer.text.indexOf(`"${name}"`);
  const start = quoted < 0 ? outer.text.length : quoted;
  return new SourceFile(name, "", { includedFrom: { file: outer, start, end: start + name.length + 2 } });
}

test("paths are compared as text without detours", () => {
  assert.is(normalizePath("./a/../b/./c.h"), "b/c.h");
  assert.is(normalizePath("/a//b/../c.h"), "/a/c.h");
  assert.is(normalizePath("../a.h"), "../a.h");
  assert.is(normalizePath("/../a.h"), "/a.h");
  assert.is(normalizePath("."), ".");
});

test("a file that no other one includes was given", () => {
  const main = new SourceFile("main.h", "");
  const other = includedBy(main, "other.h");
  const given = findGivenHeaders([main, other], completeOptions({ headers: ["main.h"] }));
  assert.equal([given.names, given.isGiven(main), given.isGiven(other)], [["main.h"], true, false]);
});

test("predefined macros and the command line are no headers", () => {
  const builtin = new SourceFile("<built-in>", "", { kind: "predefined" });
  assert.equal(findGivenHeaders([builtin], completeOptions({ headers: [] })).names, []);
});

test("each inclusion of a given path is given", () => {
  const main = new SourceFile("./main.h", "");
  const again = includedBy(main, "main.h");
  assert.ok(findGivenHeaders([main, again], completeOptions({ headers: ["main.h"] })).isGiven(again));
});

test("an umbrella stands for what it includes from its directory", () => {
  const umbrella = new SourceFile("lib/all.h", "");
  const files = ["lib/one.h", "lib/deep/two.h", "library/three.h", "four.h"].map((name) =>
    includedBy(umbrella, name),
  );
  const found = headersUnder(umbrella, [umbrella, ...files], []);
  assert.equal(
    found.map(({ name }) => name),
    ["lib/one.h", "lib/deep/two.h"],
  );
});

test("in a directory of the system, for quoted headers beside it and their directories", () => {
  const umbrella = new SourceFile("/inc/all.h", '"/inc/beside.h" "/inc/own/one.h" </inc/other/two.h>');
  const files = ["/inc/beside.h", "/inc/own/one.h", "/inc/other/two.h", "/inc/own/three.h"].map((name) =>
    includedBy(umbrella, name),
  );
  const found = headersUnder(umbrella, [umbrella, ...files], ["/inc"]);
  assert.equal(
    found.map(({ name }) => name),
    ["/inc/beside.h", "/inc/own/one.h", "/inc/own/three.h"],
  );
});

test("headers of the name in the kernel's directories continue a given one, however far away", () => {
  const errno = new SourceFile("/inc/errno.h", "");
  const bits = includedBy(errno, "/inc/bits/errno.h");
  const kernel = includedBy(bits, "/inc/linux/errno.h");
  const asm = includedBy(kernel, "/inc/asm/errno.h");
  const generic = includedBy(asm, "/inc/asm-generic/errno.h");
  const base = includedBy(generic, "/inc/asm-generic/errno-base.h");
  const others = ["/inc/linux/types.h", "/inc/asm/errnos.h", "/inc/other/errno.h"].map((name) =>
    includedBy(kernel, name),
  );
  const files = [errno, includedBy(errno, "/inc/linux/errno.h"), bits, kernel, asm, generic, base, ...others];
  const given = findGivenHeaders(files, completeOptions({ headers: ["/inc/errno.h"] }));
  assert.equal(findContinuations(given, files), [bits, kernel, asm, generic, base]);
});
