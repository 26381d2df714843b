import { askFlagSources, putOwnFirst } from "../../src/cli/flag-sources.ts";
import type { CommandLineIo, OutputStream } from "../../src/cli/io.ts";
import { emptyRequest, withOptions } from "../../src/cli/request.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { assert, test } from "../support/test.ts";
import { runCommand } from "./support.ts";

const stream: OutputStream = { write: () => true };

function answering(words: string): CommandLineIo {
  return {
    stdout: stream,
    stderr: stream,
    env: {},
    platform: "linux",
    arch: "x64",
    cwd: () => "/here",
    host: createMemoryHost({
      "db.json": JSON.stringify([{ directory: "/build", file: "x.c", command: "cc -Idb -DDB x.c" }]),
    }),
    runProgram: () => ({ status: 0, stdout: words, stderr: "", failure: undefined }),
  };
}

test("sources are asked in their order", () => {
  const sources = [
    { kind: "pkg-config", value: "a" },
    { kind: "compile-commands", value: "db.json" },
  ] as const;
  const found = askFlagSources(sources, answering("-Iinc -L/lib -lfoo -lbar -Wall\n"));
  if ("message" in found) throw new Error(found.message);
  const { searchDirectories, libraries, libraryDirectories, macros } = found.request.options;
  assert.equal(
    searchDirectories.map(({ path }) => path),
    ["/here/inc", "/build/db"],
  );
  assert.equal(
    { libraries, libraryDirectories },
    { libraries: ["foo", "bar"], libraryDirectories: ["/lib"] },
  );
  assert.equal(
    macros.map(({ text }) => text),
    ["DB"],
  );
  assert.equal(found.ignored, ["-Wall"]);
});

test("a package that needs what we cannot follow is refused", () => {
  const found = askFlagSources([{ kind: "pkg-config", value: "a" }], answering("-m31"));
  assert.ok("message" in found && found.message === "a needs unsupported compiler flags: -m31");
});

test("the command line's own directories and libraries come first", () => {
  const make = (name: string): typeof emptyRequest =>
    withOptions(emptyRequest, { libraries: [name], searchDirectories: [{ path: name, kind: "angle" }] });
  const { options } = putOwnFirst(emptyRequest, make("own"), make("sourced"));
  assert.equal(options.libraries, ["own", "sourced"]);
  assert.equal(
    options.searchDirectories.map(({ path }) => path),
    ["own", "sourced"],
  );
});

const database = JSON.stringify([{ directory: "/work", file: "x.c", command: "cc -DDB x.c" }]);
const subcommandHost = createMemoryHost({ "a.h": "int one(void);\n", "db.json": database });
const sources = [
  ["--from-pkg-config", "a"],
  ["--from-compile-commands", "db.json"],
] as const;

test("a subcommand stays what it is beside a source", async () => {
  const io = {
    host: subcommandHost,
    runProgram: () => ({ status: 0, stdout: "-DDB -la\n", stderr: "", failure: undefined }),
  };
  for (const source of sources) {
    const explained = await runCommand(["explain", "one", "a.h", ...source], io);
    assert.match(explained.stdout, /^a\.h:1: function one\n/, source[0]);
    const ir = await runCommand(["from-ir", "a.h", ...source], io);
    assert.match(ir.stderr, /JSON/, source[0]);
    assert.is(ir.stdout.includes("argtypes"), false);
  }
});
