/** The target that this machine's own headers are for. */

const architectures: ReadonlyMap<string, string> = new Map([
  ["x64", "x86_64"],
  ["arm64", "aarch64"],
  ["ia32", "i386"],
  ["arm", "arm"],
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
  const candidates =
    platform === "win32"
      ? [`${name}-windows-gnu`, `${name}-windows-msvc`, `${name}-w64-mingw32`]
      : platform === "darwin"
        ? [`${name}-apple-darwin`, `${name === "aarch64" ? "arm64" : name}-apple-darwin`]
        : [`${name}-linux-gnu`, `${name}-linux-gnueabihf`];
  return candidates.find((triple) => known.includes(triple)) ?? fallback;
}
