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

/** Triples of one system whose words are 64 and 32 bits. */
const SIBLINGS: readonly (readonly [wide: string, narrow: string])[] = [
  ["x86_64-linux-gnu", "i386-linux-gnu"],
  ["x86_64-windows-gnu", "i686-windows-gnu"],
  ["x86_64-windows-msvc", "i686-windows-msvc"],
];

/** What `-m32` and `-m64` make of a triple; undefined where there is no such target. */
export function siblingTriple(triple: string, wordSize: 32 | 64): string | undefined {
  const isNarrow = /^(?:i[36]86|arm|wasm32)/.test(triple) && !triple.startsWith("arm64");
  if (isNarrow === (wordSize === 32)) return triple;
  const pair = SIBLINGS.find((siblings) => siblings.includes(triple));
  return pair?.[wordSize === 32 ? 1 : 0];
}
