/** How gcc aligns vectors on x86, which follows the registers that flags give it. */

import type { Target } from "../target.ts";
import { macroName } from "./edits.ts";

const BIGGEST = "__BIGGEST_ALIGNMENT__ ";

/** The target with what its macros tell of its registers. */
export function withVectors(target: Target): Target {
  const lines = target.macroLines ?? [];
  const names = new Set(lines.map(macroName));
  const biggest = lines.find((line) => line.startsWith(BIGGEST));
  const reported = biggest === undefined ? target.biggestAlign : Number(biggest.slice(BIGGEST.length)) * 8;
  const changed = reported === target.biggestAlign ? target : { ...target, reportedAlign: reported };
  if (target.architecture !== "i386") return changed;
  const vectorsInIntegers: number[] = [];
  if (!names.has("__MMX__")) vectorsInIntegers.push(64);
  // SSE's registers hold integers of 16 bytes; vectors of integers came with SSE2.
  if (names.has("__SSE__") && !names.has("__SSE2__")) vectorsInIntegers.push(128);
  return { ...changed, vectorsInIntegers };
}
