import { createMemoryHost } from "../../src/source/host.ts";
import { assert, suite, test } from "../support/test.ts";
import { runCommand } from "./support.ts";

const host = createMemoryHost({ "a.h": "int one(int x);\n" });

const answers = suite("answers");

answers("--help goes to standard output", async () => {
  const { status, stdout, stderr } = await runCommand(["--help"]);
  assert.is(status, 0);
  assert.match(stdout, /^usage: bindwright /);
  assert.is(stderr, "");
});

answers("--version prints the number alone", async () => {
  const { status, stdout, stderr } = await runCommand(["--version"]);
  assert.is(status, 0);
  assert.match(stdout, /^\d+\.\d+\.\d+(?:-\d+-g[0-9a-f]+)?\n$/);
  assert.is(stderr, "");
});

answers("are given whatever stands beside the question", async () => {
  assert.match((await runCommand(["--nonsense", "-h"])).stdout, /^usage: /);
  assert.match((await runCommand(["a.h", "--vers"])).stdout, /^\d+\./);
});

const usage = suite("wrong usage");

usage("ends with 2, and tells the usage and what is wrong", async () => {
  const { status, stdout, stderr } = await runCommand(["--bogus", "a.h"], { host });
  assert.is(status, 2);
  assert.is(stdout, "");
  assert.match(stderr, /^usage: bindwright .*\nbindwright: error: unrecognized arguments: --bogus\n$/);
});

usage("of a flag that is near to one suggests it", async () => {
  const { stderr } = await runCommand(["--libary=z", "a.h"], { host });
  assert.match(stderr, /\nhelp: did you mean `--library`\?\n$/);
});

usage("includes a target that there is none of and a rule that is no regular expression", async () => {
  const target = await runCommand(["--target", "pdp11-unix", "a.h"], { host });
  assert.is(target.status, 2);
  assert.match(target.stderr, /^error: there is no target `pdp11-unix` \[unknown-target\]\n/);
  const rule = await runCommand(["-i", "(", "a.h"], { host });
  assert.is(rule.status, 2);
  assert.is(rule.stdout, "");
});

usage("includes `explain` without a name", async () => {
  for (const words of [["explain"], ["explain", "-lz"]]) {
    const { status, stderr } = await runCommand(words, { host });
    assert.is(status, 2);
    assert.match(
      stderr,
      /\nbindwright: error: explain needs a NAME and its headers, or the CODE of a message\nhelp: .*such as /,
    );
  }
});

usage("says that NAME comes first where a flag stands behind `explain`", async () => {
  const { status, stderr } = await runCommand(["explain", "--quiet", "one", "a.h"], { host });
  assert.is(status, 2);
  assert.match(stderr, /\nhelp: NAME comes first, flags behind it, such as `bindwright explain /);
});

usage("names the program whose help has the flags", async () => {
  const { stderr: asked } = await runCommand(["--compat", "ctypesgen-fork"], { host });
  assert.match(asked, /\nhelp: `bindwright --compat ctypesgen-fork --help` shows examples\n/);
  const { stderr: named } = await runCommand([], { host, argv: ["node", "/bin/ctypesgen"] });
  assert.match(named, /\nhelp: `ctypesgen --help` shows examples\n/);
});

usage("is told with the name that the program was started under, by the help, too", async () => {
  const started = await runCommand(["--help"], { host, argv: ["node", "/bin/ctypesgen"] });
  assert.match(started.stdout, /^usage: ctypesgen \[options\] .*\n {7}ctypesgen explain NAME /);
  const fork = await runCommand(["--help"], { host, argv: ["node", "/bin/ctypesgen-fork"] });
  assert.match(fork.stdout, /^usage: ctypesgen-fork\n/);
});

usage("includes `from-ir` without a file", async () => {
  const { status, stderr } = await runCommand(["from-ir"], { host });
  assert.is(status, 2);
  assert.match(stderr, /error: the following arguments are required: from-ir's FILE\.json\n/);
});

answers("explain answers --help, too, and a header may have its name", async () => {
  assert.match((await runCommand(["explain", "--help"])).stdout, /^usage: /);
  const { stdout } = await runCommand(["explain"], {
    host: createMemoryHost({ explain: "int one(int x);\n" }),
  });
  assert.match(stdout, /one\.argtypes = \[c_int\]/);
});

usage("sends no control character of a word to the terminal", async () => {
  const { stderr } = await runCommand(["--\u001b[2J", "a.h"]);
  assert.not.match(stderr, /\u001b/);
});

test("a fault of our own is told without a stack, with what a report needs", async () => {
  const cwd = (): never => {
    throw new Error("the host broke\u0007");
  };
  const { status, stderr } = await runCommand(["a.h"], { host, cwd });
  assert.is(status, 1);
  assert.match(stderr, /^bindwright: internal error: Error: the host broke<U\+0007>\n/);
  assert.match(stderr, /\n {2}bindwright a\.h\n$/);
  assert.not.match(stderr, /\n\s+at /);
});
