/**
 * Random function-like macros with arguments, for gcc and for the generated Python. The same seed gives the same macros.
 * An argument is what a Python number says of itself: an `int`, a `long` that is wider than one, or a `double`. What is
 * computed with it is typed by its value, so that longer expressions get no wide arguments (`b - b` would be an `int`), and
 * those with `?:` no floats (the type of the branch that is not taken is not known).
 */

import { compileOnly, runProgram } from "./c-truth.ts";
import { runHeader } from "./modules.ts";

export interface MacroCase {
  readonly call: string;
  /** The call in C, its arguments of the types that Python's numbers stand for. */
  readonly text: string;
}

export interface RandomMacros {
  readonly header: string;
  readonly cases: readonly MacroCase[];
}

/** mulberry32. */
function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

const casts = [
  "unsigned char",
  "signed char",
  "char",
  "short",
  "unsigned short",
  "int",
  "unsigned",
  "long",
  "unsigned long",
  "_Bool",
  "float",
  "double",
];
const constants = "0 1 2 3 7 10 255 1u 5u 0xF0000000u 1000 3l 9ul 0.5 1.5f 3.25 8388609 'a'".split(" ");
const numbers = [
  "0",
  "1",
  "2",
  "3",
  "-1",
  "-7",
  "100",
  "255",
  "300",
  "70000",
  "-100000",
  "16777217",
  "2147483647",
];
const wide = ["8589934599", "-4294967301", "1099511627776", "4611686018427387904"];
const floats = ["0.5", "-2.75", "3.0", "1e10", "0.1", "-0.0"];

export function makeRandomMacros(seed: number, count: number): RandomMacros {
  const random = createRandom(seed);
  const pick = (list: readonly string[]): string => list[random(list.length)] as string;
  const lines: string[] = [];
  const cases: MacroCase[] = [];
  /** Macros before this one may be called by it. */
  const expression = (depth: number, before: number): string => {
    const part = (): string => expression(depth - 1, before);
    // Python computes the arguments of a call before it, used or not: none that may fail.
    const given = (): string =>
      `(${pick(["(a)", "(b)", "(unsigned)(a)", "1u", "3l"])} ${pick(["+", "-", "|"])} ${pick(["(a)", "(b)", "2"])})`;
    if (depth === 0) return random(3) === 0 ? pick(constants) : `(${pick(["a", "b"])})`;
    switch (random(14)) {
      case 0:
        return `(${pick(casts)})${part().replace(/^([^(].*)$/, "($1)")}`;
      case 1:
        return `(${pick(["-", "~", "!", "+"])}(${part()}))`;
      case 2:
        return `(${part()} ? ${part()} : ${part()})`;
      case 3:
        return `(${part()} ?: ${part()})`;
      case 4:
        return `(${part()} ${pick(["<<", ">>"])} ${pick(["1", "3", "7u"])})`;
      case 5:
        return `(${part()} ${pick(["<", ">", "<=", ">=", "==", "!="])} ${part()})`;
      case 6:
        return `(${part()} ${pick(["&&", "||", ","])} ${part()})`;
      case 7:
        return `(${part()} ${pick(["&", "|", "^", "%"])} ${part()})`;
      case 8:
        return before === 0 ? part() : `M${random(before)}(${given()}, ${given()})`;
      case 9:
        return `(sizeof(${pick(casts)}) ${pick(["+", "*", "-"])} ${part()})`;
      default:
        return `(${part()} ${pick(["+", "-", "*", "/"])} ${part()})`;
    }
  };
  for (let at = 0; at < count; at++) {
    const depth = 1 + random(4);
    const body = expression(depth, depth === 1 ? 0 : Math.min(at, 40));
    lines.push(`#define M${at}(a, b) (${body})`);
    for (let round = 0; round < 3; round++) {
      const isChoice = /[?M]/.test(body);
      const kinds = [numbers, ...(depth === 1 ? [wide] : []), ...(isChoice ? [] : [floats])];
      const [a, b] = [0, 0].map(() => pick(kinds[random(2 * kinds.length)] ?? numbers));
      const typed = [a, b].map((given, place) => {
        const type = /[.e]/.test(given as string)
          ? "double"
          : wide.includes(given as string)
            ? "long"
            : "int";
        return `volatile ${type} v${place} = ${given};`;
      });
      cases.push({ call: `M${at}(${a}, ${b})`, text: `${typed.join(" ")} say(M${at}(v0, v1));` });
    }
  }
  return { header: `${lines.join("\n")}\n`, cases };
}

/** Cases in which C says nothing of the result (undefined behaviour) trap, and are told as such. */
const frame = `#include <stdio.h>
#include <setjmp.h>
#include <signal.h>
static sigjmp_buf back;
static void caught(int number) { siglongjmp(back, number); }
#define say(x) _Generic((x), float: real, double: real, default: whole)(x, _Generic((x), unsigned long: 1, default: 0))
static void real(double value, int sign) { (void)sign; printf("%.17g\\n", value); }
static void whole(long value, int sign) { printf(sign ? "%lu\\n" : "%ld\\n", value); }
`;

const ending = `int main(void) {
  signal(SIGILL, caught); signal(SIGFPE, caught); signal(SIGTRAP, caught); signal(SIGABRT, caught);
  for (unsigned long at = 0; at < sizeof cases / sizeof *cases; at++) {
    if (sigsetjmp(back, 1) == 0) cases[at](); else puts("undefined");
  }
  return 0;
}
`;

/** What gcc says to each case; undefined for one that it does not compile, or whose behaviour is undefined. */
export function askCompiler({ header, cases }: RandomMacros): readonly (string | undefined)[] {
  const bodies = cases.map(({ text }, at) => `static void case${at}(void) { ${text} }\n`);
  const refused = new Set<number>();
  const flags = [
    "-std=gnu17",
    "-O0",
    "-w",
    "-fsanitize=undefined,float-cast-overflow",
    "-fsanitize-undefined-trap-on-error",
  ];
  const sourceOf = (): string => {
    const kept = bodies.map((body, at) => (refused.has(at) ? "" : body));
    const list = bodies.flatMap((_, at) => (refused.has(at) ? [] : [`case${at}`]));
    return `${frame}${header}${kept.join("")}static void (*cases[])(void) = { ${list.join(", ")} };\n${ending}`;
  };
  // Types that do not go together are errors, and constants may overflow: gcc tells function by function.
  const { stderr } = compileOnly("gcc", sourceOf(), ["-std=gnu17", "-fmax-errors=0", "-Woverflow"]);
  for (const [, at] of stderr.matchAll(/In function .case(\d+)./g)) refused.add(Number(at));
  const said = runProgram("gcc", sourceOf(), flags).trim().split("\n");
  let next = 0;
  return cases.map((_, at) => {
    const line = refused.has(at) ? undefined : said[next++];
    return line === "undefined" ? undefined : line;
  });
}

/** What the module says to each case; a macro that was left out says nothing. */
export async function askModule({ header, cases }: RandomMacros): Promise<readonly string[]> {
  const calls = cases.map(({ call }) => `lambda: m.${call}`).join(",\n");
  const program = `
import math
for case in [${calls}]:
    try:
        value = case()
        print("%.17g" % value if isinstance(value, float) else "%d" % value)
    except AttributeError:
        print("left out")
    except Exception as error:
        print(type(error).__name__, error)`;
  return (await runHeader(header, program)).split("\n");
}

export interface MacroVerdict {
  readonly judged: number;
  readonly leftOut: number;
  readonly wrong: readonly string[];
}

/** Numbers are compared with the type that Python can tell: an integer is none with a point. */
export async function judgeRandomMacros(seed: number, count: number): Promise<MacroVerdict> {
  const macros = makeRandomMacros(seed, count);
  const answers = askCompiler(macros);
  const cases = macros.cases.filter((_, at) => answers[at] !== undefined);
  const theirs = answers.filter((answer) => answer !== undefined);
  const ours = await askModule({ ...macros, cases });
  const wrong: string[] = [];
  let [judged, leftOut] = [0, 0];
  for (const [at, { call }] of cases.entries()) {
    const [expected = "", got] = [theirs[at], ours[at]];
    if (got === "left out") {
      leftOut++;
      continue;
    }
    judged++;
    if (expected.replace("-nan", "nan") === got) continue;
    const name = call.slice(0, call.indexOf("("));
    const definition = macros.header.split("\n").find((line) => line.startsWith(`#define ${name}(`));
    wrong.push(`${call} is ${expected}, not ${got}: ${definition}`);
  }
  return { judged, leftOut, wrong };
}
