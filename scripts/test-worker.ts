/** Runs spec files, one after the other, as `scripts/test.ts` hands them over. A process of its own: it may be killed. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { attendRun, type FileOutcome, runRegistered } from "../spec/support/test.ts";
import type { RunnerMessage, WorkerMessage } from "./test-messages.ts";

const strays: string[] = [];

function tellRunner(message: WorkerMessage): void {
  process.send?.(message);
}

function noteStray(event: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  strays.push(`  ${event}: ${text}\n`);
}

async function importSpec(path: string): Promise<string> {
  try {
    await import(pathToFileURL(path).href);
    return "";
  } catch (error) {
    return `  The file failed while it was loaded: ${error instanceof Error ? error.stack : String(error)}\n`;
  }
}

async function runFile(path: string, secondsLimit: number): Promise<FileOutcome> {
  attendRun({ testBegins: (test, seconds) => tellRunner({ kind: "begins", test, seconds }) }, secondsLimit);
  const loadFailure = await importSpec(path);
  const outcome = await runRegistered();
  // Rejections that nobody handles are announced one turn later.
  await nextTurn();
  await nextTurn();
  const extra = [loadFailure, ...strays.splice(0)].filter((text) => text !== "");
  return {
    ...outcome,
    failed: outcome.failed + extra.length,
    failures: outcome.failures + extra.join(""),
  };
}

process.on("unhandledRejection", (error) => noteStray("A promise was rejected and nobody handled it", error));
process.on("uncaughtException", (error) => noteStray("An exception escaped", error));
process.on("message", async (message: RunnerMessage) => {
  if (message.kind === "stop") process.exit(0);
  tellRunner({ kind: "done", outcome: await runFile(message.path, message.secondsLimit) });
});
tellRunner({ kind: "ready" });
