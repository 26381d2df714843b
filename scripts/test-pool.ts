import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { FileOutcome } from "../spec/support/test.ts";
import type { RunnerMessage, WorkerMessage } from "./test-messages.ts";

export interface PoolOptions {
  readonly processes: number;
  /** No test may take longer than this many seconds, whatever it allows itself. */
  readonly secondsLimit: number;
  /** Called once for each file, in the order in which they end. `printed` is what the file wrote to its output. */
  readonly report: (path: string, outcome: FileOutcome, printed: string, milliseconds: number) => void;
}

/** What a test may take beyond its own limit (a loop that never yields cannot keep it), and what loading may take. */
const graceSeconds = 5;
const loadSeconds = 60;

/** Runs compiled spec files in a few processes; each takes the next file when it has finished one. */
export async function runInPool(paths: readonly string[], options: PoolOptions): Promise<void> {
  const waiting = [...paths];
  const count = Math.min(options.processes, waiting.length);
  const workers = Array.from({ length: count }, () => runWorker(waiting, options));
  await Promise.all(workers);
}

/** Keeps one process busy until no file waits. A process that dies costs the file that it ran, and is replaced. */
async function runWorker(waiting: string[], options: PoolOptions): Promise<void> {
  while (waiting.length > 0) {
    await new Promise<void>((resolve) => {
      new WorkerProcess(waiting, options).start(resolve);
    });
  }
}

class WorkerProcess {
  readonly #waiting: string[];
  readonly #options: PoolOptions;
  readonly #child: ChildProcess;
  #path: string | undefined;
  #test = "";
  #printed = "";
  #started = 0;
  #verdict = "";
  #watchdog: NodeJS.Timeout | undefined;

  constructor(waiting: string[], options: PoolOptions) {
    this.#waiting = waiting;
    this.#options = options;
    this.#child = fork(fileURLToPath(new URL("./test-worker.js", import.meta.url)), [], {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      execArgv: ["--enable-source-maps"],
    });
  }

  start(ended: () => void): void {
    const note = (chunk: Buffer): void => {
      this.#printed += chunk.toString("utf8");
    };
    this.#child.stdout?.on("data", note);
    this.#child.stderr?.on("data", note);
    this.#child.on("message", (message: WorkerMessage) => this.#receive(message));
    this.#child.on("close", (code, signal) => {
      clearTimeout(this.#watchdog);
      if (this.#path !== undefined) this.#reportDeath(code, signal);
      ended();
    });
    this.#expectWithin(loadSeconds, "did not start");
  }

  #receive(message: WorkerMessage): void {
    if (message.kind === "begins") {
      this.#test = message.test;
      this.#expectWithin(message.seconds + graceSeconds, "never ended");
      return;
    }
    if (message.kind === "done") this.#report(message.outcome);
    this.#giveNext();
  }

  #giveNext(): void {
    this.#path = this.#waiting.shift();
    this.#test = "";
    this.#started = Date.now();
    if (this.#path === undefined) {
      this.#expectWithin(graceSeconds, "did not stop");
      this.#send({ kind: "stop" });
      return;
    }
    const { secondsLimit } = this.#options;
    this.#expectWithin(Math.min(loadSeconds, secondsLimit) + graceSeconds, "never finished loading");
    this.#send({ kind: "run", path: this.#path, secondsLimit });
  }

  #send(message: RunnerMessage): void {
    this.#child.send(message);
  }

  #expectWithin(seconds: number, verdict: string): void {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => {
      this.#verdict = verdict;
      this.#child.kill("SIGKILL");
    }, seconds * 1000);
  }

  #reportDeath(code: number | null, signal: string | null): void {
    const where = this.#test === "" ? "The file" : `The test "${this.#test}"`;
    const why = this.#verdict === "" ? `ended the process (${signal ?? `exit code ${code}`})` : this.#verdict;
    this.#report({ passed: 0, failed: 1, skipped: [], failures: `  ${where} ${why}.\n` });
  }

  #report(outcome: FileOutcome): void {
    const path = this.#path;
    const printed = this.#printed;
    this.#path = undefined;
    this.#printed = "";
    if (path !== undefined) {
      this.#options.report(path, outcome, printed, Date.now() - this.#started);
    }
  }
}
