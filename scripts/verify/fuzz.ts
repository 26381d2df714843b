/** Mutated headers: whatever they say, translating them ends, soon, without an exception. The same seed gives the same inputs. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createMemoryHost } from "../../src/source/host.ts";
import { translate } from "../../src/translate.ts";
import type { Check, Outcome } from "./check.ts";

const folder = "/usr/include";
const largestHeader = 20_000;
const longestRun = 5_000;

const soup = (
  "( ) { } [ ] ; , * & = : ? # ## \n // /* */ \" ' \\ < > << -> . ... 0 1 0x 1e 09 1ull int char struct union enum typedef " +
  "unsigned _Alignas _Atomic _Generic _Static_assert sizeof __attribute__ ((packed)) ((aligned(64))) ((vector_size(3))) " +
  "((mode(DI))) #define #undef #if #else #endif #include #pragma pack(push,1) __typeof__ _BitInt(9) [[ ]] a b T x __asm__ " +
  "static inline const :3 :0 [-1] [99999999999999999999] -1 \u00e9 @ $ \0"
).split(" ");

export function fuzzChecks(sample: boolean): readonly Check[] {
  const count = sample ? 500 : 20_000;
  return [{ name: `fuzz ${count}`, missing: undefined, judge: () => judgeMutants(count) }];
}

function createRandom(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

function readHeaders(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".h"))
    .sort()
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .filter((text) => text.length > 100 && text.length < largestHeader);
}

/** Cuts, copies, swaps, drops and strews words and bytes. */
export function mutate(text: string, others: readonly string[], random: (below: number) => number): string {
  let result = text;
  const rounds = 1 + random(6);
  for (let round = 0; round < rounds; round++) {
    const [at, length] = [random(result.length + 1), random(60)];
    const rest = result.slice(at + length);
    switch (random(6)) {
      case 0:
        result = result.slice(0, at) + rest;
        break;
      case 1:
        result = `${result.slice(0, at)}${soup[random(soup.length)]} ${result.slice(at)}`;
        break;
      case 2:
        result = result.slice(0, at) + result.slice(at, at + length).repeat(1 + random(20)) + rest;
        break;
      case 3:
        result = result.slice(0, at) + String.fromCharCode(random(256)) + result.slice(at + 1);
        break;
      case 4: {
        const other = others[random(others.length)] ?? "";
        const from = random(other.length + 1);
        result = result.slice(0, at) + other.slice(from, from + random(2_000)) + rest;
        break;
      }
      default:
        result =
          random(8) === 0 ? result.slice(0, at) : result.slice(0, at) + soup[random(soup.length)] + rest;
    }
  }
  return result;
}

async function judgeMutants(count: number): Promise<Outcome> {
  const headers = readHeaders();
  if (headers.length === 0) return { kind: "skipped", words: `${folder} has no headers` };
  const faults: string[] = [];
  let slowest = 0;
  for (let seed = 1; seed <= count && faults.length < 10; seed++) {
    const random = createRandom(seed);
    const text = mutate(headers[random(headers.length)] as string, headers, random);
    const start = performance.now();
    try {
      await translate({ headers: ["case.h"], standardIncludes: false }, createMemoryHost({ "case.h": text }));
    } catch (error) {
      faults.push(`seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    const milliseconds = performance.now() - start;
    slowest = Math.max(slowest, milliseconds);
    if (milliseconds > longestRun) faults.push(`seed ${seed}: ${milliseconds.toFixed(0)} ms`);
  }
  return faults.length === 0
    ? { kind: "passed", words: `${count} mutated headers, the slowest in ${slowest.toFixed(0)} ms` }
    : { kind: "failed", words: faults.join("\n") };
}
