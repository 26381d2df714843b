/** Hostile headers at full size: each ends within two seconds, with its diagnostic and exit status 1. */

import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtCommand, missingPrograms, run } from "../../spec/support/outside.ts";
import type { Check, Outcome } from "./check.ts";

const secondsAllowed = 2;
const many = 100_000;

interface Bomb {
  readonly name: string;
  readonly code: string;
  /** Writes `bomb.h` into a folder. */
  write(folder: string): void;
  /** What is asked; a bomb for the parser does nothing to -E. */
  readonly words: readonly string[];
}

function text(name: string, code: string, content: string, words: readonly string[] = ["-E"]): Bomb {
  return { name, code, words, write: (folder) => writeFileSync(join(folder, "bomb.h"), content) };
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const ten = (part: string): string => Array(10).fill(part).join(" ");
const nest = (open: string, middle: string, close: string): string =>
  open.repeat(many) + middle + close.repeat(many);
const translation = ["--dump", "symbols"];

const bombs: readonly Bomb[] = [
  text("self-inclusion", "include-limit", '#include "bomb.h"\n#include "bomb.h"\nint x;\n'),
  text("self-inclusion, once", "include-depth-limit", '#include "bomb.h"\n'),
  text(
    "x10 macros",
    "call-token-limit",
    `${range(30)
      .map((n) => `#define x${n} ${ten(`x${n + 1}`)}\n`)
      .join("")}x0\n`,
  ),
  text(
    "x10 functions",
    "call-token-limit",
    `${range(30)
      .map((n) => `#define f${n}(x) ${ten(`f${n + 1}(x)`)}\n`)
      .join("")}f0(1)\n`,
  ),
  text(
    "## growth",
    "call-token-limit",
    `#define c(a,b) a##b\n#define d(a,b) c(a,b)\n#define p0 aaaaaaaa\n${range(60)
      .map((n) => `#define p${n + 1} d(p${n},p${n})\n`)
      .join("")}p60\n`,
  ),
  text("parentheses in #if", "nesting-limit", `#if ${nest("(", "1", ")")}\n#endif\n`),
  text("? : in #if", "nesting-limit", `#if ${nest("1 ? ", "1", " : 0")}\n#endif\n`),
  text("parentheses in calls", "call-token-limit", `#define f(x) x\n${nest("f(", "1", ")")}\n`),
  text("parentheses in a declarator", "nesting-too-deep", `int ${nest("(", "x", ")")};\n`, translation),
  text("parentheses in an expression", "nesting-too-deep", `int x[${nest("(", "1", ")")}];\n`, translation),
  text("pointers", "nesting-too-deep", `int ${"*".repeat(many)}p;\n`, translation),
  text(
    "records",
    "nesting-too-deep",
    `struct ${nest("{ struct ", "{ int x; } x;", "} x;")} y;\n`,
    translation,
  ),
  text(
    "doubling records",
    "record-too-large",
    `struct r0 { int x; };\n${range(70)
      .map((n) => `struct r${n + 1} { struct r${n} a, b; };\n`)
      .join("")}`,
    translation,
  ),
  {
    name: "a line of 200 MB",
    code: "file-too-large",
    words: ["-E"],
    write: (folder) => writeLarge(join(folder, "bomb.h"), "", "x ", 200),
  },
  {
    name: "a line of 100 MB",
    code: "file-too-large",
    words: translation,
    write: (folder) => writeLarge(join(folder, "bomb.h"), "", "1+", 100),
  },
  {
    name: "a line of 60 MB",
    code: "token-limit",
    words: ["-E", "--max-tokens=3000000"],
    write: (folder) => writeLarge(join(folder, "bomb.h"), "", "1+", 60),
  },
  {
    name: "12 million tokens",
    code: "token-limit",
    words: ["-E", "--max-tokens=3000000"],
    write: (folder) => writeLarge(join(folder, "bomb.h"), "", "a b c d e f ghi\n", 27),
  },
  {
    name: "a directory",
    code: "include-is-directory",
    words: ["-E"],
    write: (folder) => {
      mkdirSync(join(folder, "bomb.h"));
    },
  },
  {
    name: "a device",
    code: "include-is-special",
    words: ["-E"],
    write: (folder) => symlinkSync("/dev/zero", join(folder, "bomb.h")),
  },
  {
    name: "a macro of 60 MB",
    code: "definition-token-limit",
    words: translation,
    write: (folder) => writeLarge(join(folder, "bomb.h"), "#define A ", "x ", 60),
  },
  {
    name: "a FIFO",
    code: "include-is-special",
    words: ["-E"],
    write: (folder) => {
      run("mkfifo", [join(folder, "bomb.h")]);
    },
  },
];

function writeLarge(path: string, head: string, part: string, megabytes: number): void {
  const file = openSync(path, "w");
  writeSync(file, head);
  const chunk = part.repeat((1 << 20) / part.length);
  for (let count = 0; count < megabytes; count++) writeSync(file, chunk);
  closeSync(file);
}

export function bombChecks(): readonly Check[] {
  return bombs.map((bomb) => ({
    name: `bomb: ${bomb.name}`,
    missing: missingPrograms("mkfifo"),
    judge: () => judgeBomb(bomb),
  }));
}

function judgeBomb({ code, words, write }: Bomb): Outcome {
  const folder = mkdtempSync(join(tmpdir(), "bindwright-bomb-"));
  try {
    write(folder);
    return watchRun(code, [...words, join(folder, "bomb.h")]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds are the processor's: a machine has other things to do, and one that waits for ever is ended. */
function watchRun(code: string, words: readonly string[]): Outcome {
  const script = '"$@"; status=$?; times >&2; exit $status';
  const { status, stderr } = run("sh", ["-c", script, "sh", process.execPath, builtCommand, ...words], {
    seconds: 60,
  });
  const seconds = childSeconds(stderr);
  const said = `${seconds.toFixed(2)} s, status ${status}`;
  if (status === 1 && stderr.includes(`[${code}]`) && seconds <= secondsAllowed)
    return { kind: "passed", words: said };
  return { kind: "failed", words: `${said}, ${code} expected:\n${stderr.slice(-500)}` };
}

/** User's and system's time of the children, in the last line of what `times` says: `0m0.52s 0m0.10s`. */
function childSeconds(words: string): number {
  const [last = ""] = words.trimEnd().split("\n").slice(-1);
  const times = [...last.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  );
  return times.length === 2 ? times.reduce((sum, time) => sum + time, 0) : Number.POSITIVE_INFINITY;
}
