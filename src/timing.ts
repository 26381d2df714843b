/** Milliseconds per phase, measured with a clock that the caller gives; without one, nothing is measured. */

export interface PhaseTiming {
  readonly phase: string;
  readonly milliseconds: number;
}

export class PhaseTimer {
  readonly timings: PhaseTiming[] = [];
  readonly #clock: (() => number) | undefined;

  constructor(clock: (() => number) | undefined) {
    this.#clock = clock;
  }

  /** Runs a phase and notes what it took; a promise is timed until it settles. */
  measure<T>(phase: string, run: () => T): T {
    const clock = this.#clock;
    if (clock === undefined) return run();
    const start = clock();
    const note = (): void => {
      this.timings.push({ phase, milliseconds: clock() - start });
    };
    const result = run();
    if (result instanceof Promise) return result.finally(note) as T;
    note();
    return result;
  }
}
