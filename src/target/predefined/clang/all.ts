/** clang's predefined macros by target and version: loaded where clang is asked for by name. */

import type { MacroFacts } from "../../macro-facts.ts";
import { arm64AppleDarwinMacros } from "../arm64-apple-darwin.ts";
import { i686WindowsMsvcMacros } from "../i686-windows-msvc.ts";
import { wasm32UnknownEmscriptenMacros } from "../wasm32-unknown-emscripten.ts";
import { x86_64AppleDarwinMacros } from "../x86_64-apple-darwin.ts";
import { x86_64WindowsMsvcMacros } from "../x86_64-windows-msvc.ts";
import { aarch64LinuxGnuClang } from "./aarch64-linux-gnu.ts";
import { armv7LinuxGnueabihfClang } from "./armv7-linux-gnueabihf.ts";
import { i386LinuxGnuClang } from "./i386-linux-gnu.ts";
import { i686WindowsGnuClang } from "./i686-windows-gnu.ts";
import { riscv64LinuxGnuClang } from "./riscv64-linux-gnu.ts";
import { s390xLinuxGnuClang } from "./s390x-linux-gnu.ts";
import { since19, since19ByTriple } from "./since-19.ts";
import { x86_64LinuxGnuClang } from "./x86_64-linux-gnu.ts";
import { x86_64LinuxGnux32Clang } from "./x86_64-linux-gnux32.ts";
import { x86_64LinuxMuslClang } from "./x86_64-linux-musl.ts";
import { x86_64WindowsGnuClang } from "./x86_64-windows-gnu.ts";

const clang14: Readonly<Record<string, MacroFacts>> = {
  "x86_64-linux-gnu": x86_64LinuxGnuClang,
  "x86_64-linux-gnux32": x86_64LinuxGnux32Clang,
  "x86_64-linux-musl": x86_64LinuxMuslClang,
  "i386-linux-gnu": i386LinuxGnuClang,
  "aarch64-linux-gnu": aarch64LinuxGnuClang,
  "armv7-linux-gnueabihf": armv7LinuxGnueabihfClang,
  "riscv64-linux-gnu": riscv64LinuxGnuClang,
  "s390x-linux-gnu": s390xLinuxGnuClang,
  "x86_64-windows-gnu": x86_64WindowsGnuClang,
  "i686-windows-gnu": i686WindowsGnuClang,
  "x86_64-windows-msvc": x86_64WindowsMsvcMacros,
  "i686-windows-msvc": i686WindowsMsvcMacros,
  "x86_64-apple-darwin": x86_64AppleDarwinMacros,
  "arm64-apple-darwin": arm64AppleDarwinMacros,
  "wasm32-unknown-emscripten": wasm32UnknownEmscriptenMacros,
};

/** Those of the newest version with facts that is not newer; undefined for a target without facts. */
export function clangFacts(triple: string, major: number): MacroFacts | undefined {
  const facts = clang14[triple];
  const own = since19ByTriple[triple];
  if (facts === undefined || own === undefined || major < 19) return facts;
  return { base: { base: facts, removed: "", lines: since19 }, ...own };
}
