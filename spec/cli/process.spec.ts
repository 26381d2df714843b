/** What only a real process shows: streams that close, signals, an environment that has nothing. */
import { type StdioOptions, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { assert, judge, test } from "../support/test.ts";
import { inFolder } from "./support.ts";

const noPosix = process.platform === "win32" ? "there are no such signals on Windows" : undefined;
// The compiled program beside a compiled spec, the source beside a source.
const ending = extname(fileURLToPath(import.meta.url));
const program = fileURLToPath(new URL(`../../bin/bindwright${ending}`, import.meta.url));

const manyLines = Array.from({ length: 20_000 }, (_, index) => `int function_${index}(int x);\n`).join("");

test("the program runs with an environment that has nothing", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.h"), "int one(int x);\n");
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, "-lc", "a.h"], {
      cwd: folder,
      env: {},
      encoding: "utf8",
    });
    assert.is(stderr, "");
    assert.is(status, 0);
    assert.match(stdout, /\bone\b/);
  }));

test("standard input is read for -", () => {
  const { status, stdout } = spawnSync(process.execPath, [program, "-lc", "-"], {
    input: "int from_stdin(void);\n",
    encoding: "utf8",
  });
  assert.is(status, 0);
  assert.match(stdout, /\bfrom_stdin\b/);
});

test("a reader that goes away ends the program quietly", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "a.h"), manyLines);
    writeFileSync(join(folder, "b.h"), "int one(int x);\n");
    const asked = ["-E a.h", "-lc b.h", "--dump ast b.h", "-M b.h", "--help", "--completions bash"];
    for (const words of asked) {
      const child = spawn(process.execPath, [program, ...words.split(" ")], { cwd: folder });
      // Before anything is written, where there is less than a pipe holds.
      child.stdout.destroy();
      let stderr = "";
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        stderr += text;
      });
      const code = await new Promise((resolve) => child.on("close", resolve));
      assert.is(stderr, "", words);
      assert.is(code, 0, words);
    }
  }));

const noFullDisk = existsSync("/dev/full") ? undefined : "there is no /dev/full, which is a full disk";

/** The program with standard output, or another descriptor, going to a path. */
function runInto(path: string, words: readonly string[], folder: string): { status: number; stderr: string } {
  const descriptor = openSync(path, "w");
  const stdio: StdioOptions = ["ignore", descriptor, "pipe"];
  const options = { cwd: folder, encoding: "utf8", stdio } as const;
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], options);
  closeSync(descriptor);
  return { status: status ?? -1, stderr };
}

judge("a full disk is an error, whatever is told on standard output", noFullDisk, () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.h"), "int one(int x);\n");
    const asked = [
      "a.h",
      "-E a.h",
      "-M a.h",
      "--dump ast a.h",
      "explain one a.h",
      "explain unknown-type-name",
    ];
    for (const words of [...asked, "--help", "--version", "-h", "--completions bash"]) {
      const { status, stderr } = runInto("/dev/full", words.split(" "), folder);
      assert.is(status, 1, words);
      assert.match(stderr, /cannot write .*standard output.*: no space is left on the device/, words);
    }
  }),
);

judge("a full disk is an error for each further file, and leaves the module unwritten", noFullDisk, () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.h"), "int one(int x);\n");
    const further = ["--also json:/dev/full", "-MD -MF /dev/full", "--save-preprocessed-headers /dev/full"];
    for (const words of [...further, "--wrap-static-inline /dev/full"]) {
      const all = [program, "-lc", "a.h", "-o", "a.py", ...words.split(" ")];
      const { status, stderr } = spawnSync(process.execPath, all, { cwd: folder, encoding: "utf8" });
      assert.is(status, 1, words);
      assert.match(stderr, /cannot write `\/dev\/full`: no space is left on the device/, words);
      assert.equal(readdirSync(folder), ["a.h"], words);
    }
  }),
);

judge(
  "a file is old or new, and whole, whenever the program is killed",
  noPosix,
  () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "a.h"), manyLines);
      const output = join(folder, "a.py");
      const words = [program, "-lc", "a.h", "-o", output];
      const started = performance.now();
      assert.is(spawnSync(process.execPath, words, { cwd: folder }).status, 0);
      const takes = performance.now() - started;
      const whole = readFileSync(output, "utf8");
      const rounds = 12;
      for (let round = 0; round < rounds; round++) {
        writeFileSync(output, "old");
        const child = spawn(process.execPath, words, { cwd: folder, stdio: "ignore" });
        const closed = new Promise((resolve) => child.on("close", resolve));
        const signal = round % 2 === 0 ? "SIGKILL" : "SIGINT";
        const delay = takes * (0.6 + (0.6 * round) / rounds);
        const timer = setTimeout(() => child.kill(signal), delay);
        await closed;
        clearTimeout(timer);
        const text = readFileSync(output, "utf8");
        assert.ok(text === "old" || text === whole, `round ${round}: ${text.length} of ${whole.length}`);
      }
      const others = readdirSync(folder).filter((name) => !/^(?:a\.h|a\.py|\.a\.py\.\d+\.tmp)$/.test(name));
      assert.equal(others, []);
    }),
  { seconds: 120 },
);
