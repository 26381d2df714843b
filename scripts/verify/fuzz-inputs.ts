/** Broken inputs by seed: mutated and truncated headers, soups of tokens, nesting without an end. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A number from 0 on, below the one that is given. */
export type Random = (below: number) => number;

export const headerFolder = "/usr/include";
const largestHeader = 20_000;

export const soup: readonly string[] = (
  "( ) { } [ ] ; , * & = : ? # ## \n // /* */ \" ' \\ < > << -> . ... 0 1 0x 1e 09 1ull int char struct union enum typedef " +
  "unsigned _Alignas _Atomic _Generic _Static_assert sizeof __attribute__ ((packed)) ((aligned(64))) ((vector_size(3))) " +
  "((mode(DI))) #define #undef #if #else #endif #include #pragma pack(push,1) __typeof__ _BitInt(9) [[ ]] a b T x __asm__ " +
  "static inline const :3 :0 [-1] [99999999999999999999] -1 \u00e9 @ $ \0"
).split(" ");

/** What opens and what closes it, for nesting without a sense. */
const nestings: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["int f(", ")"],
  ["struct { ", "} x;"],
  ["*(", ")"],
  ["__attribute__((", "))"],
  ["__typeof__(", ")"],
  ["sizeof(", ")"],
  ["enum { A = ", " }"],
  ["x ? ", " : y"],
  ["int a[", "]"],
  ["#if 1\n", "#endif\n"],
  ["_Generic(1, int: ", ")"],
  ["-", ""],
  ["(int)", ""],
  ["a.b->", ""],
  ["#define F(x) x(F(", "))\n"],
  ["/* ", " */"],
  ["const ", ""],
];

export function createRandom(seed: number): Random {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

export function readHeaders(): readonly string[] {
  return readdirSync(headerFolder)
    .filter((name) => name.endsWith(".h"))
    .sort()
    .map((name) => readFileSync(join(headerFolder, name), "latin1"))
    .filter((text) => text.length > 100 && text.length < largestHeader);
}

/** Half of them mutated headers, the rest in equal parts truncated ones, soups and nesting. */
export function breakInput(headers: readonly string[], random: Random): string {
  const header = headers[random(headers.length)] as string;
  switch (random(6)) {
    case 0:
      return header.slice(0, random(header.length));
    case 1:
      return makeSoup(random);
    case 2:
      return makeNesting(random);
    default:
      return mutate(header, headers, random);
  }
}

function makeSoup(random: Random): string {
  const count = 1 + random(400);
  return Array.from({ length: count }, () => soup[random(soup.length)]).join(" ");
}

function makeNesting(random: Random): string {
  const [open, close] = nestings[random(nestings.length)] ?? ["(", ")"];
  const depth = 1 + random(random(4) === 0 ? 20_000 : 300);
  const closed = random(3) === 0 ? depth : random(depth + 1);
  const head = ["", "int x = ", "struct s ", "typedef ", "#if ", "int y["][random(6)];
  return `int before;\n${head}${open.repeat(depth)}${soup[random(soup.length)]}${close.repeat(closed)};\nint after;\n`;
}

/** Cuts, copies, swaps, drops and strews words and bytes. */
export function mutate(text: string, others: readonly string[], random: Random): string {
  let result = text;
  const rounds = 1 + random(6);
  for (let round = 0; round < rounds; round++) {
    const [at, length] = [random(result.length + 1), random(60)];
    const rest = result.slice(at + length);
    switch (random(6)) {
      case 0:
        result = result.slice(0, at) + rest;
        break;
      case 1:
        result = `${result.slice(0, at)}${soup[random(soup.length)]} ${result.slice(at)}`;
        break;
      case 2:
        result = result.slice(0, at) + result.slice(at, at + length).repeat(1 + random(20)) + rest;
        break;
      case 3:
        result = result.slice(0, at) + String.fromCharCode(random(256)) + result.slice(at + 1);
        break;
      case 4: {
        const other = others[random(others.length)] ?? "";
        const from = random(other.length + 1);
        result = result.slice(0, at) + other.slice(from, from + random(2_000)) + rest;
        break;
      }
      default:
        result =
          random(8) === 0 ? result.slice(0, at) : result.slice(0, at) + soup[random(soup.length)] + rest;
    }
  }
  return result;
}
