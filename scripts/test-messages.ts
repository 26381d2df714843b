import type { FileOutcome } from "../spec/support/test.ts";

/** What the runner tells a worker process: a compiled spec to run, or that there is none left. */
export type RunnerMessage =
  | { readonly kind: "run"; readonly path: string; readonly secondsLimit: number }
  | { readonly kind: "stop" };

/** What a worker process tells the runner. */
export type WorkerMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "begins"; readonly test: string; readonly seconds: number }
  | { readonly kind: "done"; readonly outcome: FileOutcome };
