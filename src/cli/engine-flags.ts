/**
 * V8's settings for a short run. V8 hands a function to its optimising compiler after some milliseconds of work in it,
 * as is right for a server; a translation has ended before most of that compiling pays, and it is a quarter of the
 * processor time of a small header. The threshold is raised, not the compiler switched off: a header of minutes gains.
 * docs/adr/0009 has the figures.
 */

const everywhere: readonly string[] = [
  "--no-incremental-marking",
  "--no-flush-bytecode",
  "--max-inlined-bytecode-size-cumulative=200",
];

/**
 * The threshold has another name and unit from one V8 to the next (bytecodes until 11, calls from 12), and V8 complains
 * on standard error of a name that it does not know, so each line of Node has its row; the others stay as they are.
 *
 * The space for new objects begins with a megabyte and doubles; growing at once to the most that it may be saves small
 * runs half of their collections (nothing on 24). The marking of old objects beside the run is left out: small runs end
 * before it does, and large ones, which keep most of what they make, do it in one piece when they must.
 *
 * A function that is optimised takes in a fifth of the code of others that V8 would put into it: what it gains by more
 * is less than what the compiling costs, for gtk.h's half million tokens as for a small header.
 *
 * Bytecode is kept however long it was not run: what a long run compiled at its start belongs into the code cache.
 */
const flagsByNode: ReadonlyMap<string, readonly string[]> = new Map([
  ["20", ["--interrupt-budget=300000", "--semi-space-growth-factor=32", ...everywhere]],
  ["22", ["--invocation-count-for-turbofan=10000", "--semi-space-growth-factor=32", ...everywhere]],
  ["24", ["--invocation-count-for-turbofan=10000", ...everywhere]],
]);

/**
 * Of a run that prints preprocessed text alone: few functions do all of its work, so that compiling them sooner pays.
 * Only V8 11's unit was measured.
 */
const preprocessingThresholds: ReadonlyMap<string, string> = new Map([
  ["--interrupt-budget=300000", "--interrupt-budget=150000"],
]);

/** V8's flags for a version of Node as in `process.versions.node`, and for what the command line asks for. */
export function chooseEngineFlags(nodeVersion: string, words: readonly string[] = []): readonly string[] {
  const flags = flagsByNode.get(nodeVersion.slice(0, nodeVersion.indexOf("."))) ?? [];
  if (!words.includes("-E")) return flags;
  return flags.map((flag) => preprocessingThresholds.get(flag) ?? flag);
}
