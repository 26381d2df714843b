/** Reads punctuators by maximal munch (C11 6.4.6, 6.4p4). */

import type { LexicalFeatures } from "./features.ts";
import { PUNCTUATORS, punctuatorKind } from "./token.ts";

const HASH = punctuatorKind("#");
const HASH_HASH = punctuatorKind("##");

/** By the code of its one character: the kind of each punctuator that has a single character, else 0. */
export const singleKinds: Uint8Array = makeSingleKinds();

function makeSingleKinds(): Uint8Array {
  const kinds = new Uint8Array(128);
  for (const punctuator of PUNCTUATORS) {
    if (punctuator.length === 1) kinds[punctuator.charCodeAt(0)] = punctuatorKind(punctuator);
  }
  return kinds;
}

/** What `readPunctuator` found: kind and length packed in one number, so that nothing is allocated. */
export const LENGTH_BITS = 3;

function pack(kind: number, length: number): number {
  return (kind << LENGTH_BITS) | length;
}

/** For a first character, its longer punctuators as `rest of the spelling -> packed kind and length`, longest first. */
interface Longer {
  readonly second: number;
  /** -1 where the punctuator has two characters. */
  readonly third: number;
  readonly packed: number;
}

const longer: readonly (readonly Longer[] | undefined)[] = makeLonger();

function makeLonger(): (Longer[] | undefined)[] {
  const table: (Longer[] | undefined)[] = new Array(128).fill(undefined);
  const long = PUNCTUATORS.filter((punctuator) => punctuator.length > 1);
  long.sort((a, b) => b.length - a.length);
  for (const punctuator of long) {
    const first = punctuator.charCodeAt(0);
    const list = table[first] ?? [];
    table[first] = list;
    list.push({
      second: punctuator.charCodeAt(1),
      third: punctuator.length === 3 ? punctuator.charCodeAt(2) : -1,
      packed: pack(punctuatorKind(punctuator), punctuator.length),
    });
  }
  return table;
}

/** 1 for what can be the second character of a punctuator or digraph. */
const continues: Uint8Array = makeContinues();

function makeContinues(): Uint8Array {
  const table = new Uint8Array(256);
  for (const punctuator of [...PUNCTUATORS, "<:", ":>", "<%", "%>", "%:"])
    if (punctuator.length > 1) table[punctuator.charCodeAt(1)] = 1;
  return table;
}

const PERCENT = 0x25;
const COLON = 0x3a;
const LESS = 0x3c;
const GREATER = 0x3e;

/**
 * The longest punctuator at `at`, packed; `text` has a line end behind it. Two dots that no third one follows are two
 * punctuators, hence the look at the third character before the second counts.
 */
export function readPunctuator(text: string, at: number, features: LexicalFeatures): number {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  const candidates = continues[second] === 0 ? undefined : longer[first];
  if (candidates !== undefined) {
    for (const candidate of candidates) {
      if (candidate.second !== second) continue;
      if (candidate.third >= 0 && candidate.third !== text.charCodeAt(at + 2)) continue;
      if (second === COLON && first === COLON && !features.scopeOperator) continue;
      return candidate.packed;
    }
    if (features.digraphs) {
      const digraph = readDigraph(text, at, first, second);
      if (digraph !== 0) return digraph;
    }
  }
  return pack(singleKinds[first] as number, 1);
}

/** C11 6.4.6p3: `<: :> <% %> %: %:%:`, or 0. */
function readDigraph(text: string, at: number, first: number, second: number): number {
  if (first === LESS) {
    if (second === COLON) return pack(punctuatorKind("["), 2);
    if (second === PERCENT) return pack(punctuatorKind("{"), 2);
  } else if (first === PERCENT) {
    if (second === GREATER) return pack(punctuatorKind("}"), 2);
    if (second === COLON) return isHashPair(text, at + 2) ? pack(HASH_HASH, 4) : pack(HASH, 2);
  } else if (first === COLON && second === GREATER) {
    return pack(punctuatorKind("]"), 2);
  }
  return 0;
}

function isHashPair(text: string, at: number): boolean {
  return text.charCodeAt(at) === PERCENT && text.charCodeAt(at + 1) === COLON;
}
