/** Whole processes, timed from outside: CPU and peak memory from the operating system's account of the finished child. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mainPython, run } from "../spec/support/outside.ts";

export interface Command {
  readonly name: string;
  readonly words: readonly string[];
  /** What it has besides the environment of all. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Measurement {
  /** User and system seconds. */
  readonly cpu: number;
  /** Peak resident set in MiB. */
  readonly memory: number;
  readonly status: number;
}

/**
 * Node's own variables cost it time where they are set (a certificates file: 100 ms), as a back trace of each panic costs
 * bindgen, so children do without.
 */
const dropped = ["NODE_OPTIONS", "NODE_EXTRA_CA_CERTS", "NODE_COMPILE_CACHE", "RUST_BACKTRACE"];

/** `wait4` is the only exact account of a single child; Python has it, Node has not. */
const timer = `
import json, os, sys
devnull = os.open(os.devnull, os.O_RDWR)
for command, environment in json.load(open(sys.argv[1])):
    pid = os.fork()
    if pid == 0:
        for fd in (0, 1, 2):
            os.dup2(devnull, fd)
        try:
            os.execvpe(command[0], command, {**os.environ, **environment})
        finally:
            os._exit(127)
    _, status, usage = os.wait4(pid, 0)
    code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128
    print(json.dumps([usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, code]), flush=True)
`;

/** Runs all commands in turn, round after round, and gives each one's median; the first round is not counted. */
export function measureInterleaved(commands: readonly Command[], rounds: number): readonly Measurement[] {
  const python = mainPython();
  if (python === undefined) throw new Error("npm run bench needs a python3 to read a child's CPU time");
  const folder = mkdtempSync(join(tmpdir(), "bindwright-bench-"));
  const list = join(folder, "commands.json");
  const round = commands.map(({ words, environment }) => [words, environment ?? {}]);
  const sequence = Array.from({ length: rounds + 1 }, () => round).flat();
  writeFileSync(list, JSON.stringify(sequence));
  const environment = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      dropped.includes(name) || value === undefined ? [] : [[name, value]],
    ),
  );
  const done = run(python.program, ["-c", timer, list], { onlyEnvironment: environment, seconds: 3600 });
  rmSync(folder, { recursive: true, force: true });
  const rows = done.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as [number, number, number]);
  return commands.map((_, index) => {
    const own = rows.filter((_row, at) => at >= commands.length && at % commands.length === index);
    return {
      cpu: median(own.map(([cpu]) => cpu)),
      memory: median(own.map(([, memory]) => memory)),
      status: Math.max(...own.map(([, , status]) => status)),
    };
  });
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
