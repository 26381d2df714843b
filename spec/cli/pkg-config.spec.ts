import type { ProgramResult, ProgramRunner } from "../../src/cli/io.ts";
import { askPkgConfig, runProgram } from "../../src/cli/pkg-config.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { missingPrograms } from "../support/outside.ts";
import { assert, judge, suite } from "../support/test.ts";
import { runCommand } from "./support.ts";

const host = createMemoryHost({
  "a.h": '#include <p.h>\nint a(int x);\nP Q "R"\n',
  "/opt/my pkg/p.h": "#define P 1\n",
  "own/p.h": "#define P 2\n",
});

function answer(stdout: string, changed: Partial<ProgramResult> = {}): ProgramResult {
  return { status: 0, stdout, stderr: "", failure: undefined, ...changed };
}

const calls: string[] = [];
const fake: ProgramRunner = (program, words) => {
  calls.push([program, ...words].join(" "));
  if (words[0] === "--list-all") return answer("zlib      zlib - compression\nmypkg     mine\n");
  if (words[2] !== "mypkg") return answer("", { status: 1, stderr: "Package mypgk was not found\nmore\n" });
  return answer("-I/opt/my\\ pkg -DQ='x y' -O3 -Wall -pthread -L/opt/lib -lmine -Wl,-z,now\n");
};

const asking = suite("--from-pkg-config");

asking("takes the package's flags", async () => {
  calls.length = 0;
  const { status, stdout, stderr } = await runCommand(["-E", "-P", "--from-pkg-config", "mypkg", "a.h"], {
    host,
    runProgram: fake,
  });
  assert.is(stdout, 'int a(int x);\n1 x y "R"\n');
  assert.is(status, 0, stderr);
  assert.equal(calls, ["pkg-config --cflags --libs mypkg"]);
  assert.match(stderr, /^note: these compiler flags have no effect here: [^\n]*-Wall[^\n]*\n$/);
});

asking("has the command line's own directories and macros win", async () => {
  const words = [
    "-E",
    "-P",
    "--no-warn=macro-redefined",
    "--from-pkg-config",
    "mypkg",
    "-Iown",
    "-DQ=3",
    "a.h",
  ];
  const { stdout } = await runCommand(words, { host, runProgram: fake });
  assert.is(stdout, 'int a(int x);\n2 3 "R"\n');
});

asking("says when there is no such package, with one that may be meant", async () => {
  const { status, stdout, stderr } = await runCommand(["--from-pkg-config=mypgk", "a.h"], {
    host,
    runProgram: fake,
  });
  assert.equal({ status, stdout }, { status: 2, stdout: "" });
  assert.match(
    stderr,
    /error: pkg-config knows no package `mypgk`: Package mypgk was not found\n.*did you mean `mypkg`\?/,
  );
});

asking("says when there is no pkg-config", () => {
  const missing: ProgramRunner = () => answer("", { status: 1, failure: "ENOENT" });
  const said = askPkgConfig("zlib", { PKG_CONFIG: "my-pkg-config" }, missing);
  assert.ok("message" in said && /cannot run `my-pkg-config`: there is no such program/.test(said.message));
});

asking("takes no flag for a name", () => {
  assert.ok("message" in askPkgConfig("--version", {}, fake));
  assert.ok("message" in askPkgConfig("", {}, fake));
});

judge("pkg-config itself is asked", missingPrograms("pkg-config"), () => {
  assert.ok("message" in askPkgConfig("no-such-package-at-all", {}, runProgram));
  const { status, stdout } = runProgram("pkg-config", ["--version"]);
  assert.is(status, 0);
  assert.match(stdout, /^[0-9.]+\n$/);
});

judge("a program that is not there is told of", undefined, () => {
  assert.is(runProgram("no-such-program-at-all", []).failure, "ENOENT");
});
