/**
 * uvu runs suites on a timer of its own, and exits with 0 when no test ran or a file forgot `.run()`. Told to defer
 * (the way its own command line does), it only queues them, and `test.ts` decides when they run and what counts.
 * This has to be set before uvu is loaded: import this file first.
 */
export type QueuedSuite = () => Promise<
  readonly [errors: string | true, ran: number, skipped: number, total: number]
>;

interface UvuGlobals {
  UVU_DEFER?: number;
  UVU_INDEX?: number;
  UVU_QUEUE?: QueuedSuite[][];
}

const globals = globalThis as UvuGlobals;
globals.UVU_DEFER = 1;
globals.UVU_INDEX = 0;
globals.UVU_QUEUE = [[]];

/** Hands over the suites that were queued since the last call. */
export function takeQueuedSuites(): QueuedSuite[] {
  const queue = globals.UVU_QUEUE;
  globals.UVU_QUEUE = [[]];
  return queue?.flat() ?? [];
}
