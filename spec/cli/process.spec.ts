/** What only a real process shows: streams that close, signals, an environment that has nothing. */
import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
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
    const child = spawn(process.execPath, [program, "-E", "a.h"], { cwd: folder });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    assert.is(stderr, "");
    assert.is(code, 0);
  }));

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
