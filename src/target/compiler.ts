/** `--compiler gcc|clang|msvc[=version]`: whose predefined macros and answers the headers see. */

import type { CompilerIdentity, Target } from "./target.ts";

export interface CompilerChoice {
  readonly identity: CompilerIdentity;
  /** Its numbers as given, the major one first; empty for the version that the facts are of. */
  readonly version: readonly number[];
}

const IDENTITIES: readonly string[] = ["gcc", "clang", "msvc"] satisfies CompilerIdentity[];

/** Undefined for what is no compiler's name, or no version. */
export function parseCompiler(text: string): CompilerChoice | undefined {
  const equals = text.indexOf("=");
  const identity = equals < 0 ? text : text.slice(0, equals);
  if (!IDENTITIES.includes(identity)) return undefined;
  const words = equals < 0 ? [] : text.slice(equals + 1).split(".");
  if (words.length > 4 || words.some((word) => !isNumber(word))) return undefined;
  return { identity: identity as CompilerIdentity, version: words.map(Number) };
}

function isNumber(word: string): boolean {
  return word !== "" && word.length <= 5 && [...word].every((digit) => digit >= "0" && digit <= "9");
}

/** The compilers that there are for a target. */
export function compilersOf(target: Target): readonly CompilerIdentity[] {
  if (target.environment === "msvc") return ["msvc", "clang"];
  // gcc for Darwin and for WebAssembly is nothing that anybody's headers are written for.
  if (target.environment === "apple" || target.environment === "emscripten") return ["clang"];
  return ["gcc", "clang"];
}
