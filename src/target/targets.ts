/** All targets that there are. */

import type { Target } from "./target.ts";
import { aarch64LinuxGnu } from "./triples/aarch64-linux-gnu.ts";
import { arm64AppleDarwin } from "./triples/arm64-apple-darwin.ts";
import { armv7LinuxGnueabihf } from "./triples/armv7-linux-gnueabihf.ts";
import { i386LinuxGnu } from "./triples/i386-linux-gnu.ts";
import { i686WindowsGnu } from "./triples/i686-windows-gnu.ts";
import { i686WindowsMsvc } from "./triples/i686-windows-msvc.ts";
import { riscv64LinuxGnu } from "./triples/riscv64-linux-gnu.ts";
import { s390xLinuxGnu } from "./triples/s390x-linux-gnu.ts";
import { wasm32UnknownEmscripten } from "./triples/wasm32-unknown-emscripten.ts";
import { x86_64AppleDarwin } from "./triples/x86_64-apple-darwin.ts";
import { x86_64LinuxGnu } from "./triples/x86_64-linux-gnu.ts";
import { x86_64LinuxGnux32 } from "./triples/x86_64-linux-gnux32.ts";
import { x86_64LinuxMusl } from "./triples/x86_64-linux-musl.ts";
import { x86_64WindowsGnu } from "./triples/x86_64-windows-gnu.ts";
import { x86_64WindowsMsvc } from "./triples/x86_64-windows-msvc.ts";

const targets: readonly Target[] = [
  x86_64LinuxGnu,
  x86_64LinuxGnux32,
  x86_64LinuxMusl,
  i386LinuxGnu,
  aarch64LinuxGnu,
  armv7LinuxGnueabihf,
  riscv64LinuxGnu,
  s390xLinuxGnu,
  x86_64WindowsGnu,
  i686WindowsGnu,
  x86_64WindowsMsvc,
  i686WindowsMsvc,
  x86_64AppleDarwin,
  arm64AppleDarwin,
  wasm32UnknownEmscripten,
];

export const targetTriples: readonly string[] = targets.map(({ triple }) => triple);

/** By its triple, or another spelling of it: with a vendor, with MinGW's own word, with another name of the machine. */
export function findTarget(triple: string): Target | undefined {
  const exact = targets.find((target) => target.triple === triple);
  if (exact !== undefined) return exact;
  const key = keyOf(triple);
  return targets.find((target) => keyOf(target.triple) === key);
}

/** Machines by the names that compilers and operating systems have for them. */
const machines: ReadonlyMap<string, string> = new Map([
  ["amd64", "x86_64"],
  ["i386", "x86"],
  ["i486", "x86"],
  ["i586", "x86"],
  ["i686", "x86"],
  ["aarch64", "arm64"],
  ["armv7", "arm"],
  ["armv7a", "arm"],
  ["armv7l", "arm"],
]);

/** Vendors, which change nothing. */
const vendors: ReadonlySet<string> = new Set(["unknown", "pc", "w64", "none", "apple"]);

function keyOf(triple: string): string {
  const [machine = "", ...rest] = triple.toLowerCase().split("-");
  const system = rest
    .filter((part) => !vendors.has(part))
    .map((part) => (part === "mingw32" ? "windows-gnu" : part.replace(/^(darwin)[\d.]+$/, "$1")));
  return [machines.get(machine) ?? machine, ...system].join("-");
}
