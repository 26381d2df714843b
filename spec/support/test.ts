/**
 * The one face of the test library: every spec imports this file and no other runner.
 *
 *     import { assert, suite, test } from "../support/test.ts";
 *     test("an empty file has no tokens", () => { assert.equal(tokensOf(""), []); });
 *
 * A spec never starts itself: `npm test` collects what a file registered, runs it and counts it. Run alone
 * (`node build/spec/lexer/lexer.spec.js`, or the `.ts` itself on Node 24), a file runs what it registered.
 */
import "./uvu-defer.ts";
import { suite as createUvuSuite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { takeQueuedSuites } from "./uvu-defer.ts";

export { assert };

export type TestBody = () => void | Promise<void>;

export interface TestOptions {
  /** Seconds after which the test counts as one that never ends. The default is 60. */
  readonly seconds?: number;
}

export interface Suite {
  (name: string, body: TestBody, options?: TestOptions): void;
  /** Runs once, before the first or after the last test of the suite. */
  before(hook: TestBody): void;
  after(hook: TestBody): void;
}

export interface SkippedTest {
  readonly name: string;
  readonly reason: string;
}

/** What one spec file did. A test that did not pass has failed: there is no third way but `skipped`. */
export interface FileOutcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly SkippedTest[];
  readonly failures: string;
}

/** Where the runner looks over the shoulder of a file that runs; alone, a file runs unwatched. */
export interface RunWatch {
  testBegins(name: string, seconds: number): void;
}

const defaultSeconds = 60;

interface Registered {
  suites: Test[];
  skipped: SkippedTest[];
  fileSuite: Suite | undefined;
  testCount: number;
  secondsLimit: number;
  watch: RunWatch | undefined;
  isRunnerPresent: boolean;
}

// The registry is the one piece of state that a test library cannot do without; it is emptied after each file.
const registered: Registered = {
  suites: [],
  skipped: [],
  fileSuite: undefined,
  testCount: 0,
  secondsLimit: Number.POSITIVE_INFINITY,
  watch: undefined,
  isRunnerPresent: false,
};

/** Registers a test of this file. */
export function test(name: string, body: TestBody, options?: TestOptions): void {
  registered.fileSuite ??= suite("");
  registered.fileSuite(name, body, options);
}

/** Makes a group of tests with a name and hooks of its own; call the result as `test` is called. */
export function suite(name: string): Suite {
  const uvuSuite = createUvuSuite(name);
  registered.suites.push(uvuSuite);
  runAloneUnlessRunnerComes();
  const add = (testName: string, body: TestBody, options: TestOptions = {}): void => {
    registered.testCount++;
    const seconds = Math.min(options.seconds ?? defaultSeconds, registered.secondsLimit);
    uvuSuite(testName, () => runLimited(testName, body, seconds));
  };
  return Object.assign(add, {
    before: (hook: TestBody): void => uvuSuite.before(hook),
    after: (hook: TestBody): void => uvuSuite.after(hook),
  });
}

/**
 * Registers a test that cannot run here because an outside judge (a compiler, Python, a library) is missing. It is
 * printed with its reason, and it fails where `ORACLES=required` says that every judge has to be there.
 */
export function skip(name: string, reason: string): void {
  if (process.env.ORACLES === "required") {
    test(name, () => {
      throw new Error(`ORACLES=required, but this judge is missing: ${reason}`);
    });
    return;
  }
  registered.skipped.push({ name, reason });
  runAloneUnlessRunnerComes();
}

/** A test that needs an outside judge: `missing` says why it cannot run here, or is undefined where it can. */
export function judge(
  name: string,
  missing: string | undefined,
  body: TestBody,
  options?: TestOptions,
): void {
  if (missing === undefined) test(name, body, options);
  else skip(name, missing);
}

/** Says that a runner collects the tests of each file. `secondsLimit` caps what a test may allow itself. */
export function attendRun(watch: RunWatch, secondsLimit: number): void {
  registered.isRunnerPresent = true;
  registered.watch = watch;
  registered.secondsLimit = secondsLimit;
}

/** Runs everything that was registered since the last call, and empties the registry. */
export async function runRegistered(): Promise<FileOutcome> {
  const { skipped, testCount } = registered;
  for (const uvuSuite of registered.suites) uvuSuite.run();
  registered.suites = [];
  registered.skipped = [];
  registered.fileSuite = undefined;
  registered.testCount = 0;

  let passed = 0;
  let failures = "";
  for (const runSuite of takeQueuedSuites()) {
    try {
      const [errors, ran] = await runSuite();
      passed += ran;
      if (typeof errors === "string") failures += errors;
    } catch (error) {
      failures += `A hook failed: ${describeThrown(error)}\n`;
    }
  }
  const failed = testCount - passed;
  if (failed > 0 && failures === "") failures = "A hook failed, so its suite did not run.\n";
  return { passed, failed: Math.max(failed, failures === "" ? 0 : 1), skipped, failures };
}

async function runLimited(name: string, body: TestBody, seconds: number): Promise<void> {
  registered.watch?.testBegins(name, seconds);
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    const message = `did not end within ${seconds} s`;
    timer = setTimeout(() => reject(new Error(message)), seconds * 1000);
  });
  try {
    await Promise.race([body(), limit]);
  } catch (error) {
    // uvu reads `name` and `stack` of what is thrown, and loses the failure when they are missing.
    throw error instanceof Error ? error : new Error(describeThrown(error));
  } finally {
    clearTimeout(timer);
  }
}

function describeThrown(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : `thrown: ${String(error)}`;
}

let waitsForEnd = false;

/** `beforeExit` comes when nothing is pending any more, so after every top-level `await` of the spec. */
function runAloneUnlessRunnerComes(): void {
  if (waitsForEnd || registered.isRunnerPresent) return;
  waitsForEnd = true;
  process.once("beforeExit", async () => {
    if (registered.isRunnerPresent) return;
    const { passed, failed, skipped, failures } = await runRegistered();
    if (failures !== "") console.log(`\n${failures}`);
    for (const { name, reason } of skipped) console.log(`skipped: ${name}: ${reason}`);
    console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
    if (failed > 0) process.exitCode = 1;
  });
}
