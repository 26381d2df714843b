/**
 * Broken headers: whatever they say, translating them ends, soon, in little memory, with the right exit status and without an
 * exception, and what stands whole beside the damage is translated. The same seed gives the same inputs.
 */

import { main } from "../../src/cli/main.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import type { Check, Outcome } from "./check.ts";
import { judgeDamage } from "./fuzz-damage.ts";
import { breakInput, createRandom, headerFolder, readHeaders } from "./fuzz-inputs.ts";

const longestRun = 5_000;
const mostMemory = 600 * 1024 * 1024;
const mostFaults = 10;

export function fuzzChecks(sample: boolean): readonly Check[] {
  const count = sample ? 500 : 20_000;
  const damages = sample ? 100 : 4_000;
  return [
    { name: `fuzz ${count}`, missing: undefined, judge: () => judgeInputs(count) },
    { name: `fuzz, damage ${damages}`, missing: undefined, judge: () => judgeDamage(damages) },
  ];
}

async function judgeInputs(count: number): Promise<Outcome> {
  const headers = readHeaders();
  if (headers.length === 0) return { kind: "skipped", words: `${headerFolder} has no headers` };
  const faults: string[] = [];
  let [slowest, largest] = [0, 0];
  for (let seed = 1; seed <= count && faults.length < mostFaults; seed++) {
    const text = breakInput(headers, createRandom(seed));
    const start = performance.now();
    const fault = await findFault(text);
    const milliseconds = performance.now() - start;
    const memory = process.memoryUsage.rss();
    slowest = Math.max(slowest, milliseconds);
    largest = Math.max(largest, memory);
    if (fault !== undefined) faults.push(`seed ${seed}: ${fault}`);
    if (milliseconds > longestRun) faults.push(`seed ${seed}: ${milliseconds.toFixed(0)} ms`);
    if (memory > mostMemory) faults.push(`seed ${seed}: ${(memory / 1024 / 1024).toFixed(0)} MB`);
  }
  const figures = `the slowest in ${slowest.toFixed(0)} ms, at most ${(largest / 1024 / 1024).toFixed(0)} MB for all together`;
  return faults.length === 0
    ? { kind: "passed", words: `${count} broken headers, ${figures}` }
    : { kind: "failed", words: faults.join("\n") };
}

/** What the command line does with it that it must not. */
async function findFault(text: string): Promise<string | undefined> {
  let stderr = "";
  const silent = (_text: string | Uint8Array, callback?: (error?: Error | null) => void): boolean => {
    callback?.();
    return true;
  };
  const status = await main(["--target=x86_64-linux-gnu", "-nostdinc", "-o", "-", "case.h"], {
    stdout: { write: silent },
    stderr: {
      write(words, callback) {
        stderr += words;
        callback?.();
        return true;
      },
    },
    host: createMemoryHost({ "case.h": Buffer.from(text, "latin1") }),
    cwd: () => "HERE",
    env: {},
    platform: "linux",
    arch: "x64",
  });
  if (/internal error|^\s+at .*\.[jt]s:\d+/m.test(stderr)) return stderr.slice(0, 1_000);
  const hasErrors = /^\d+ errors?\b/m.test(stderr);
  if (status !== (hasErrors ? 1 : 0)) return `exit status ${status} with\n${stderr.slice(-500)}`;
  return undefined;
}
