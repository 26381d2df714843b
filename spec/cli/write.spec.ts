import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { writeOutputs } from "../../src/cli/write.ts";
import { InternalError } from "../../src/diagnostics/diagnostic.ts";
import { bindwright, builtCommand } from "../support/outside.ts";
import { assert, suite, test } from "../support/test.ts";
import { hostIn, inFolder, runCommand } from "./support.ts";

const main = (text: string): { path: string; text: string } => ({ path: "", text });

test("a new file has the text and the mode that the umask leaves", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.py");
    const umask = process.umask(0o027);
    try {
      assert.equal(await writeOutputs([main("x = 1\n")], path), {
        written: [path],
        unchanged: [],
        failure: undefined,
      });
    } finally {
      process.umask(umask);
    }
    assert.is(readFileSync(path, "utf8"), "x = 1\n");
    assert.is(statSync(path).mode & 0o777, 0o640);
    assert.equal(readdirSync(folder), ["a.py"]);
  }));

test("text is UTF-8", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.py");
    await writeOutputs([main("\u00e9")], path);
    assert.equal([...readFileSync(path)], [0xc3, 0xa9]);
  }));

test("a file is replaced, not written into", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.py");
    writeFileSync(path, "old");
    chmodSync(path, 0o600);
    const before = statSync(path).ino;
    await writeOutputs([main("new")], path);
    assert.is(readFileSync(path, "utf8"), "new");
    assert.is.not(statSync(path).ino, before);
    assert.is(statSync(path).mode & 0o777, 0o600, "the mode stays");
  }));

test("unchanged content is not written again, and has the time of the run, so that make is content", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.py");
    const input = join(folder, "a.h");
    writeFileSync(path, "same");
    utimesSync(path, 1, 1);
    writeFileSync(input, "");
    utimesSync(input, 1e9, 1e9);
    const { ino } = statSync(path);
    assert.equal((await writeOutputs([main("same")], path)).unchanged, [path]);
    assert.ok(statSync(path).mtimeMs > statSync(input).mtimeMs);
    assert.is(statSync(path).ino, ino);
  }));

test("where one output fails, no other one has another time", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.py");
    writeFileSync(path, "same");
    utimesSync(path, 1, 1);
    mkdirSync(join(folder, "b.py"));
    const outputs = [main("same"), { path: "b.py", text: "x" }];
    assert.is((await writeOutputs(outputs, path)).failure?.path, join(folder, "b.py"));
    assert.is(statSync(path).mtimeMs, 1000);
  }));

test("a link is written through, also one that leads to nothing yet", () =>
  inFolder(async (folder) => {
    symlinkSync("real.py", join(folder, "link.py"));
    await writeOutputs([main("x")], join(folder, "link.py"));
    assert.ok(lstatSync(join(folder, "link.py")).isSymbolicLink());
    assert.is(readFileSync(join(folder, "real.py"), "utf8"), "x");
  }));

test("what is no regular file is written to", () =>
  inFolder(async (folder) => {
    const fifo = join(folder, "fifo");
    execFileSync("mkfifo", [fifo]);
    execFileSync("sh", ["-c", `cat "${fifo}" > "${join(folder, "out")}" &`], { stdio: "ignore" });
    const { failure } = await writeOutputs([main("through")], fifo);
    assert.is(failure, undefined);
    assert.ok(lstatSync(fifo).isFIFO());
    for (let tries = 0; tries < 100 && readFileSync(join(folder, "out"), "utf8") === ""; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.is(readFileSync(join(folder, "out"), "utf8"), "through");
  }));

const failures = suite("failures");

failures("a folder that is not there, a directory in place of a file, and links in a circle", () =>
  inFolder(async (folder) => {
    mkdirSync(join(folder, "d"));
    symlinkSync("circle", join(folder, "circle"));
    const reasonFor = async (name: string): Promise<string | undefined> =>
      (await writeOutputs([main("x")], join(folder, name))).failure?.reason;
    assert.is(await reasonFor("none/a.py"), "no such file or directory");
    assert.is(await reasonFor("d"), "it is a directory");
    assert.is(await reasonFor("circle"), "its links lead in circles");
    assert.equal(readdirSync(folder), ["circle", "d"]);
  }),
);

failures("one output that fails leaves all others as they were", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.py");
    writeFileSync(path, "old");
    mkdirSync(join(folder, "b.py"));
    const { failure, written } = await writeOutputs([main("new"), { path: "b.py", text: "x" }], path);
    assert.equal(failure, { path: join(folder, "b.py"), reason: "it is a directory" });
    assert.equal(written, []);
    assert.is(readFileSync(path, "utf8"), "old");
    assert.equal(readdirSync(folder).sort(), ["a.py", "b.py"]);
  }),
);

failures("a leftover temporary file of a killed process is no hindrance", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, `.a.py.${process.pid}.tmp`), "half");
    const { failure } = await writeOutputs([main("x")], join(folder, "a.py"));
    assert.is(failure, undefined);
    assert.equal(readdirSync(folder), ["a.py"]);
  }),
);

failures("a temporary file that is a link by then is not followed", () =>
  inFolder(async (folder) => {
    const victim = join(folder, "victim");
    writeFileSync(victim, "precious");
    symlinkSync(victim, join(folder, `.a.py.${process.pid}.tmp`));
    await writeOutputs([main("x")], join(folder, "a.py"));
    assert.is(readFileSync(victim, "utf8"), "precious");
  }),
);

const several = suite("several outputs");

several("stand beside the main one, in folders that are made", () =>
  inFolder(async (folder) => {
    const outputs = [main("main"), { path: "sub/deep/b.pyi", text: "stub" }];
    const { written } = await writeOutputs(outputs, join(folder, "a.py"));
    assert.is(readFileSync(join(folder, "sub/deep/b.pyi"), "utf8"), "stub");
    assert.equal(written, [join(folder, "sub/deep/b.pyi"), join(folder, "a.py")], "the main one comes last");
  }),
);

several("never leave their folder", () =>
  inFolder(async (folder) => {
    for (const path of ["../b.py", "sub/../../b.py", "/b.py"]) {
      let thrown: unknown;
      try {
        await writeOutputs([main("x"), { path, text: "y" }], join(folder, "a.py"));
      } catch (error) {
        thrown = error;
      }
      assert.instance(thrown, InternalError, path);
    }
    assert.not.ok(existsSync(join(folder, "a.py")));
  }),
);

several("two outputs of one place are refused, and nothing is written", () =>
  inFolder(async (folder) => {
    const main = join(folder, "m.py");
    writeFileSync(main, "old");
    const outputs = [
      { path: "", text: "a" },
      { path: "./m.py", text: "b" },
    ];
    const { failure, written } = await writeOutputs(outputs, main);
    assert.match(failure?.reason ?? "", /another output/);
    assert.equal(written, []);
    assert.is(readFileSync(main, "utf8"), "old");
  }),
);

const inputs = suite("inputs");

inputs("a header that was read is never overwritten, not through a link either", () =>
  inFolder(async (folder) => {
    const header = join(folder, "in.h");
    const link = join(folder, "link.py");
    writeFileSync(header, "int f(void);\n");
    symlinkSync(header, link);
    for (const path of [header, link]) {
      const { failure } = await writeOutputs([main("x = 1\n")], path, "utf8", [header]);
      assert.is(failure?.reason, "it is one of the files that were read: a header, or a module of `-m`");
    }
    assert.is(readFileSync(header, "utf8"), "int f(void);\n");
    assert.equal(readdirSync(folder), ["in.h", "link.py"]);
  }),
);

inputs("the command line knows what it read", () =>
  inFolder(async (folder) => {
    const header = join(folder, "in.h");
    writeFileSync(header, '#include "inner.h"\nint f(void);\n');
    writeFileSync(join(folder, "inner.h"), "int g(void);\n");
    const said = bindwright([header, "-o", join(folder, "inner.h")]);
    assert.is(said.status, 1);
    assert.match(said.stderr, /cannot write .*inner\.h.*it is one of the files that were read/);
    assert.is(readFileSync(join(folder, "inner.h"), "utf8"), "int g(void);\n");
  }),
);

inputs("a pipe is written as it was given", () => {
  const done = execFileSync(
    "sh",
    ["-c", '"$0" "$@" | cat', process.execPath, builtCommand, "-E", "-P", "-", "-o", "/dev/stdout"],
    {
      input: "int piped;\n",
      encoding: "utf8",
    },
  );
  assert.match(done, /int piped;/);
});

test("an output whose name is as long as names may be is written", () =>
  inFolder(async (folder) => {
    const path = join(folder, `${"n".repeat(252)}.py`);
    const { written } = await writeOutputs([main("x = 1\n")], path);
    assert.equal(written, [path]);
  }));

for (const [flag, ...words] of [["-MF", "-MD"], ["--save-preprocessed-headers"], ["--also"]] as const) {
  test(`the module stays as it was where what ${flag} names cannot be written`, () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "a.h"), "int one(void);\n");
      const output = join(folder, "a.py");
      writeFileSync(output, "old");
      const wrong = join(folder, "nowhere", "a.json");
      const value = flag === "--also" ? `json:${wrong}` : wrong;
      const { status, stderr } = await runCommand(["a.h", "-o", output, ...words, flag, value], {
        host: hostIn(folder),
        cwd: () => folder,
      });
      assert.is(status, 1);
      assert.is(readFileSync(output, "utf8"), "old");
      assert.match(
        stderr,
        new RegExp(`cannot write .*no such file[^]*choose another place with \`${flag}\``),
      );
    }));
}

test("the preprocessed text is written in its own bytes beside a module in UTF-8", () =>
  inFolder(async (folder) => {
    writeFileSync(
      join(folder, "a.h"),
      Buffer.from([0x23, 0x70, 0x72, 0x61, 0x67, 0x6d, 0x61, 0x20, 0xe9, 0x0a]),
    );
    const saved = join(folder, "a.i");
    const words = ["a.h", "-o", join(folder, "a.py"), "--save-preprocessed-headers", saved];
    await runCommand(words, { host: hostIn(folder), cwd: () => folder });
    assert.ok(readFileSync(saved).includes(0xe9));
    assert.not.ok(readFileSync(saved).includes(0xc3));
  }));
