/** The runner is run on small folders, each of which has one fault that uvu alone would let pass or lose. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { assert, test } from "./test.ts";

interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly lastLine: string;
}

const runner = fileURLToPath(new URL("../../scripts/test.js", import.meta.url));

/** Runs the specs of a fixture folder in an environment of which only `environment` can change the outcome. */
function runFolder(
  folder: string,
  environment: Record<string, string> = {},
  words: readonly string[] = [],
): Promise<Run> {
  const env: NodeJS.ProcessEnv = { ...process.env };
  delete env.ORACLES;
  delete env.BINDWRIGHT_COMPILE_FAILED;
  Object.assign(env, environment);
  const child = spawn(
    process.execPath,
    [runner, "--folder", `spec/support/fixtures/${folder}`, "--seconds", "1", ...words],
    {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  return new Promise((resolve) => {
    child.on("close", (code) =>
      resolve({ code, output, lastLine: output.trimEnd().split("\n").at(-1) ?? "" }),
    );
  });
}

async function assertRun(folder: string, code: number, lastLine: string, said?: RegExp): Promise<void> {
  const run = await runFolder(folder);
  assert.is(run.lastLine, lastLine, run.output);
  assert.is(run.code, code);
  if (said !== undefined) assert.match(run.output, said);
}

test("a run in which all is well ends with 0 and the counts", () =>
  assertRun("passes", 0, "1 passed, 0 failed, 0 skipped"));

test("several suites of a file are counted together", () =>
  assertRun("suites", 0, "2 passed, 0 failed, 0 skipped"));

test("a run without a test fails", async () => {
  const run = await runFolder("passes", {}, ["no-such-name"]);
  assert.is(run.lastLine, "0 passed, 1 failed, 0 skipped");
  assert.is(run.code, 1);
  assert.match(run.output, /No test ran/);
});

test("a file that registers no test fails, although another one does", () =>
  assertRun("registers-nothing", 1, "1 passed, 1 failed, 0 skipped", /empty\.spec\.ts registered no test/));

test("a failing test fails the run and shows where it stands", () =>
  assertRun("fails", 1, "1 passed, 1 failed, 0 skipped", /"one is two"[\s\S]*wrong\.spec\.ts:3/));

test("a rejection that nobody handles fails the run", () =>
  assertRun("rejects", 1, "1 passed, 1 failed, 0 skipped", /nobody handled it: Error: nobody looked/));

test("a test that never ends fails, and the next one runs", () =>
  assertRun("never-ends", 1, "1 passed, 1 failed, 0 skipped", /did not end within 1 s/));

test("a test that never gives the thread back is ended from outside", () =>
  assertRun("spins", 1, "0 passed, 1 failed, 0 skipped", /"never gives the thread back" never ended/));

test("a test that ends the process fails, and the other files run", () =>
  assertRun(
    "exits",
    1,
    "1 passed, 1 failed, 0 skipped",
    /"ends the process" ended the process \(exit code 0\)/,
  ));

test("a file that throws while it is loaded fails", () =>
  assertRun("throws-while-loading", 1, "1 passed, 1 failed, 0 skipped", /broken while loading/));

test("a thrown text is a failure like a thrown error", () =>
  assertRun("throws-text", 1, "0 passed, 1 failed, 0 skipped", /thrown: just text/));

test("a hook that fails takes its suite's tests with it, as failures", () =>
  assertRun("hook-fails", 1, "0 passed, 1 failed, 0 skipped", /hook/));

test("a missing judge is skipped aloud", () =>
  assertRun(
    "skips",
    0,
    "2 passed, 0 failed, 2 skipped",
    /SKIPPED 1: no oracle of Delphi here\n {2}the oracle/,
  ));

test("a missing judge fails where ORACLES=required", async () => {
  const run = await runFolder("skips", { ORACLES: "required" });
  assert.is(run.lastLine, "2 passed, 2 failed, 0 skipped");
  assert.is(run.code, 1);
  assert.match(run.output, /this judge is missing: no oracle of Siwa here/);
});

test("type errors fail the run although all tests pass", async () => {
  const run = await runFolder("passes", { BINDWRIGHT_COMPILE_FAILED: "1" });
  assert.is(run.lastLine, "1 passed, 1 failed, 0 skipped");
  assert.is(run.code, 1);
});

test("a spec that is run alone runs its own tests", async () => {
  const path = fileURLToPath(new URL("./fixtures/fails/wrong.spec.js", import.meta.url));
  const child = spawn(process.execPath, [path], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  assert.is(code, 1);
  assert.match(output, /1 passed, 1 failed, 0 skipped\n$/);
});
