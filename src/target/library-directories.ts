/** Directories in which a target's linker looks for libraries by default, in its order (`ld --verbose`, SEARCH_DIR). */

import type { Target } from "./target.ts";

/** Debian's multiarch names, which are also those of its cross compilers' directories. */
const multiarchNames: Readonly<Record<string, string>> = {
  "x86_64-linux-gnu": "x86_64-linux-gnu",
  "x86_64-linux-musl": "x86_64-linux-musl",
  "i386-linux-gnu": "i386-linux-gnu",
  "aarch64-linux-gnu": "aarch64-linux-gnu",
  "armv7-linux-gnueabihf": "arm-linux-gnueabihf",
  "riscv64-linux-gnu": "riscv64-linux-gnu",
  "s390x-linux-gnu": "s390x-linux-gnu",
};

const appleSdk = "/Library/Developer/CommandLineTools/SDKs/MacOSX.sdk/usr/lib";

export function libraryDirectories(target: Target): readonly string[] {
  switch (target.operatingSystem) {
    case "linux":
      return linuxDirectories(target);
    case "darwin":
      // The SDK comes last: it has the stubs of what is on no disk.
      return ["/usr/local/lib", "/opt/homebrew/lib", "/opt/local/lib", "/usr/lib", appleSdk];
    case "windows":
      return windowsDirectories(target);
    case "emscripten":
      return [];
  }
}

function linuxDirectories({ triple, scalars }: Target): readonly string[] {
  const name = multiarchNames[triple] ?? triple;
  const word = triple.endsWith("x32") ? "x32" : scalars.pointer?.size === 64 ? "64" : "32";
  // i386's cross compiler alone is called after another machine than its libraries.
  const cross = name === "i386-linux-gnu" ? "i686-linux-gnu" : name;
  return [
    `/usr/local/lib/${name}`,
    `/lib/${name}`,
    `/usr/lib/${name}`,
    ...(triple.endsWith("-musl") ? ["/usr/local/musl/lib"] : []),
    `/usr/local/lib${word}`,
    `/lib${word}`,
    `/usr/lib${word}`,
    "/usr/local/lib",
    "/lib",
    "/usr/lib",
    `/usr/${cross}/lib`,
  ];
}

function windowsDirectories({ architecture }: Target): readonly string[] {
  const mingw = architecture === "i386" ? "i686-w64-mingw32" : `${architecture}-w64-mingw32`;
  // A 64-bit Windows keeps its 32-bit libraries in a directory of their own.
  const system = architecture === "i386" ? ["C:/Windows/SysWOW64"] : [];
  return [...system, "C:/Windows/System32", `/usr/${mingw}/lib`, `/usr/${mingw}/bin`];
}
