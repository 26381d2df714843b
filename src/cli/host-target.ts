/** The target that this machine's own headers are for. */

const architectures: ReadonlyMap<string, string> = new Map([
  ["x64", "x86_64"],
  ["arm64", "aarch64"],
  ["ia32", "i386"],
  ["arm", "armv7"],
  ["riscv64", "riscv64"],
  ["s390x", "s390x"],
]);

/**
 * The triple of a platform and an architecture as Node names them; `fallback` where there is no such target, since a
 * header can be translated for another machine than this one.
 */
export function hostTriple(
  platform: string,
  architecture: string,
  known: readonly string[],
  fallback: string,
): string {
  const name = architectures.get(architecture);
  const candidates = [`${name}-linux-gnu`, `${name}-linux-gnueabihf`];
  if (platform === "darwin") candidates.unshift(`${name === "aarch64" ? "arm64" : name}-apple-darwin`);
  if (platform === "win32") candidates.unshift(`${name === "i386" ? "i686" : name}-windows-gnu`);
  return candidates.find((triple) => known.includes(triple)) ?? fallback;
}

/** `-m64`, `-m32` and `-mx32`: bits of a word, or 32 of them on a 64-bit machine. */
export type WordSize = 64 | 32 | "x32";

/** Triples of one system that differ in that. */
const SIBLINGS: readonly (readonly [wide: string, narrow: string, x32?: string])[] = [
  ["x86_64-linux-gnu", "i386-linux-gnu", "x86_64-linux-gnux32"],
  ["x86_64-windows-gnu", "i686-windows-gnu"],
  ["x86_64-windows-msvc", "i686-windows-msvc"],
];

/** What `-m32`, `-m64` and `-mx32` make of a triple; undefined where there is no such target. */
export function siblingTriple(triple: string, wordSize: WordSize): string | undefined {
  const siblings = SIBLINGS.find((row) => row.includes(triple));
  if (siblings !== undefined) return siblings[wordSize === 64 ? 0 : wordSize === 32 ? 1 : 2];
  const isNarrow = /^(?:arm|wasm32)/.test(triple) && !triple.startsWith("arm64");
  return isNarrow === (wordSize === 32) && wordSize !== "x32" ? triple : undefined;
}
