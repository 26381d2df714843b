/** All targets that there are. */

import type { Target } from "./target.ts";
import { x86_64LinuxGnu } from "./triples/x86_64-linux-gnu.ts";

const targets: readonly Target[] = [x86_64LinuxGnu];

export const targetTriples: readonly string[] = targets.map(({ triple }) => triple);

export function findTarget(triple: string): Target | undefined {
  return targets.find((target) => target.triple === triple);
}
