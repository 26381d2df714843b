/**
 * gcc's flags that a line of `pkg-config --cflags` or CFLAGS carries and that no row of the flag table has. Most change
 * nothing about declarations and are accepted, with one note; those that change layouts are refused, since ignoring them
 * would make wrong bindings.
 */

import { changesMacros } from "../target/flag-names.ts";
import { isMachineOption } from "./machine-options.ts";

/** Flags whose effect on types or calls we do not have yet; with `=`, followed by a value. */
const layoutFlags: readonly string[] = [
  "-fpcc-struct-return",
  "-freg-struct-return",
  "-m31",
  "-mbig-endian",
  "-mstructure-size-boundary=",
];

/** Whole words that have no effect on declarations. */
const harmlessWords: ReadonlySet<string> = new Set([
  "-pedantic",
  "-pedantic-errors",
  "-pipe",
  "-rdynamic",
  "-shared",
  "-shared-libgcc",
  "-static",
  "-static-libgcc",
  "-static-pie",
  "-pie",
  "-no-pie",
  "-p",
  "-pg",
  "-s",
  "-w",
]);

/** Character sets that text is in here: what the bytes of a string are depends on no other. */
const knownCharsets: Readonly<Record<string, RegExp>> = {
  "-finput-charset=": /^(?:utf-?8|(?:us-)?ascii)$/i,
  "-fexec-charset=": /^utf-?8$/i,
  "-fwide-exec-charset=": /^utf-(?:16|32)[lb]e$/i,
};

export type CompilerFlagKind = "followed" | "ignored" | "refused" | undefined;

/** What becomes of a word that is no flag of the table; undefined when gcc has no such flag either. */
export function classifyCompilerFlag(word: string): CompilerFlagKind {
  const equals = word.indexOf("=");
  const head = equals < 0 ? word : word.slice(0, equals + 1);
  if (layoutFlags.includes(head)) return "refused";
  if (Object.hasOwn(knownCharsets, head) && knownCharsets[head]?.test(word.slice(head.length)) !== true)
    return "refused";
  if (changesMacros(word)) return "followed";
  if (harmlessWords.has(word)) return "ignored";
  // -Wall, -O2, -g3, -fPIC: families that gcc extends with each release.
  if (/^-[WOgf]/.test(word) && word !== "-f" && word !== "-W=") return "ignored";
  if (word.startsWith("-m") && isMachineOption(word.slice(2))) return "ignored";
  return undefined;
}
