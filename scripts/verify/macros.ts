/** Functions of random macros: what Python computes with them is what gcc computes. */

import { whyNoLibrary } from "../../spec/support/modules.ts";
import { judgeRandomMacros } from "../../spec/support/random-macros.ts";
import type { Check, Outcome } from "./check.ts";

const macrosOfSeed = 600;

export function macroChecks(sample: boolean): readonly Check[] {
  return [
    {
      name: "random macros",
      missing: whyNoLibrary,
      judge: () => judgeSeeds(sample ? 2 : 20),
    },
  ];
}

async function judgeSeeds(seeds: number): Promise<Outcome> {
  const wrong: string[] = [];
  let [judged, leftOut] = [0, 0];
  for (let seed = 1; seed <= seeds; seed++) {
    const verdict = await judgeRandomMacros(seed, macrosOfSeed);
    judged += verdict.judged;
    leftOut += verdict.leftOut;
    wrong.push(...verdict.wrong.map((line) => `seed ${seed}: ${line}`));
  }
  const words = `${judged} calls equal, ${leftOut} of macros that were left out`;
  return wrong.length === 0
    ? { kind: "passed", words }
    : { kind: "failed", words: `${wrong.length} of ${judged} wrong\n${wrong.slice(0, 20).join("\n")}` };
}
