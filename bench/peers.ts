/** What the bench's peers need to run at all, and what may be said of a run beside them. */

import { readdirSync } from "node:fs";
import { findProgram, run } from "../spec/support/outside.ts";

/** Of one command in one set of rounds: its CPU seconds, and what it ended with. */
export interface PeerRun {
  readonly name: string;
  readonly cpu: number;
  readonly status: number;
}

/**
 * bindgen 0.60 panics over how libclang spells unnamed records since LLVM 16, so it is given version 14's where that is
 * installed. A LIBCLANG_PATH that is set already counts.
 */
export function bindgenEnvironment(): Readonly<Record<string, string>> {
  const asked = process.env.LIBCLANG_PATH;
  const folders = asked === undefined ? [configuredFolder(), "/usr/lib/llvm-14/lib"] : [asked];
  const folder = folders.find((candidate) => candidate !== undefined && holdsLibclang(candidate));
  return folder === undefined ? {} : { LIBCLANG_PATH: folder };
}

function configuredFolder(): string | undefined {
  if (findProgram("llvm-config-14") === undefined) return undefined;
  const told = run("llvm-config-14", ["--libdir"]);
  return told.status === 0 ? told.stdout.trim() : undefined;
}

function holdsLibclang(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => /^libclang(-\d+)?\.(so|dylib)/.test(name));
  } catch {
    return false;
  }
}

/**
 * `own` beside each peer of its round, as a ratio of CPU time. What a program that failed took is no measure of
 * anything, so neither side of a ratio is one. Preprocessing alone is told above what node itself costs.
 */
export function ratiosBeside(own: PeerRun, round: readonly PeerRun[]): Readonly<Record<string, number>> {
  const cpuOf = (name: string): number | undefined =>
    round.find((peer) => peer.name === name && peer.status === 0)?.cpu;
  const ratios: Record<string, number> = {};
  if (own.status !== 0 || !own.name.startsWith("ours")) return ratios;
  for (const name of ["node", "clang", "bindgen"]) {
    const cpu = cpuOf(name);
    if (cpu !== undefined) ratios[name] = own.cpu / cpu;
  }
  const preprocessor = cpuOf("gcc -E");
  if (own.name === "ours -E" && preprocessor !== undefined)
    ratios["gcc -E, above node"] = (own.cpu - (cpuOf("node") ?? 0)) / preprocessor;
  return ratios;
}
