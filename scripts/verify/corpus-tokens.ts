/**
 * Tokens of every header of the corpus, ours and gcc's: with gcc's own macros and folders (`tokens`), and as a user runs us,
 * with our macros, our folders and our own headers, whose tokens are not compared, nor are those of gcc's own (`native`).
 */

import { spawnSync } from "node:child_process";
import { realpathSync, writeFileSync } from "node:fs";
import { main } from "../../src/cli/main.ts";
import type { Check, Outcome } from "./check.ts";
import {
  type CorpusHeader,
  dialect,
  nativeWords,
  ownHeaders,
  readCorpus,
  sameWords,
  steady,
  unitPath,
  unitText,
  type World,
  whyNoWorld,
  worlds,
} from "./corpus.ts";
import { judgeHeaders, noList, type Verdict } from "./corpus-verdicts.ts";

export function corpusTokenChecks(most: number): readonly Check[] {
  return worlds.flatMap((world) =>
    (["tokens", "native"] as const).map((judgement) => ({
      name: `corpus: ${world.name} ${judgement}`,
      missing: whyNoWorld(world),
      judge: () => judgeTokens(world, judgement, most),
    })),
  );
}

async function judgeTokens(world: World, judgement: "tokens" | "native", most: number): Promise<Outcome> {
  const headers = readCorpus(world, most);
  if (headers === undefined) return noList;
  const unit = unitPath;
  const same = judgement === "tokens" ? sameWords(world) : undefined;
  const own = ownHeaders(world);
  let count = 0;
  const judge = async (header: CorpusHeader): Promise<Verdict> => {
    writeFileSync(unit, unitText(header));
    const theirs = askGcc(
      world,
      same === undefined ? [dialect, ...header.f] : ["-P", ...header.f, ...same],
      unit,
      same,
    );
    if (theirs === undefined) return { kind: "unjudged" };
    const words =
      same === undefined ? nativeWords(world, header) : [`--target=${world.target}`, ...header.f, ...same];
    const ours = await askOurselves(["-E", ...words, unit]);
    if (ours.status !== 0)
      return { kind: "differs", words: `exit ${ours.status}: ${ours.stderr.slice(0, 400)}` };
    const isWanted = same === undefined ? wantedFiles(world, header, own, unit) : undefined;
    const [left, right] = [tokenLines(theirs, isWanted), tokenLines(ours.stdout, isWanted)];
    if (joinLines(left) === joinLines(right)) {
      count += 1;
      return { kind: "equal" };
    }
    const [wanted, got] = [tokensOf(left), tokensOf(right)];
    const at = wanted.findIndex((token, index) => token !== got[index]);
    if (at < 0 && wanted.length === got.length) {
      count += 1;
      return { kind: "equal" };
    }
    const from = Math.max(0, (at < 0 ? wanted.length : at) - 4);
    const show = (tokens: readonly string[]): string =>
      tokens
        .slice(from, from + 12)
        .join(" ")
        .replaceAll("\n", "\\n");
    return { kind: "differs", words: `token ${at}: gcc ${show(wanted)} | ours ${show(got)}` };
  };
  const outcome = await judgeHeaders(world, judgement, headers, judge);
  return count === 0 ? { kind: "failed", words: `nothing was equal\n${outcome.words}` } : outcome;
}

function askGcc(
  { compiler: [program, ...own] }: World,
  words: readonly string[],
  unit: string,
  same: readonly string[] | undefined,
): string | undefined {
  const all = [...(same === undefined ? own : []), "-E", ...words, unit];
  const done = spawnSync(program, all, {
    encoding: "latin1",
    maxBuffer: 1 << 29,
    env: { ...process.env, ...steady },
    stdio: ["ignore", "pipe", "ignore"],
  });
  return done.status === 0 ? done.stdout : undefined;
}

interface OwnRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function askOurselves(words: readonly string[]): Promise<OwnRun> {
  const [stdout, stderr] = [collectText(), collectText()];
  const status = await main(words, {
    stdout,
    stderr,
    cwd: () => process.cwd(),
    env: { ...steady },
    platform: "linux",
    arch: "x64",
  });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

/** Bytes, one by one: headers are no Unicode text. */
function collectText(): {
  write(text: string | Uint8Array, callback?: (error?: Error | null) => void): boolean;
  text(): string;
} {
  const parts: string[] = [];
  return {
    write(text, callback) {
      parts.push(typeof text === "string" ? text : Buffer.from(text).toString("latin1"));
      callback?.();
      return true;
    },
    text: () => parts.join(""),
  };
}

/** Files below the world's roots, the header's own folders and the unit's, but none of gcc's own. */
function wantedFiles(
  { roots }: World,
  { f }: CorpusHeader,
  own: string,
  unit: string,
): (file: string) => boolean {
  const folders = [...roots, ...f.filter((word) => word.startsWith("-I")).map((word) => word.slice(2))];
  const inside = [unit, ...folders.map((folder) => `${realPath(folder)}/`)];
  const known = new Map<string, boolean>();
  return (file) => {
    let answer = known.get(file);
    if (answer === undefined) {
      const real = realPath(file);
      answer =
        !file.startsWith("<") && inside.some((start) => real.startsWith(start)) && !real.startsWith(own);
      known.set(file, answer);
    }
    return answer;
  };
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Pragmas that compilers' preprocessors take or leave, as the independent judge lists them. */
const leftOut =
  /^[ \t]*#[ \t]*pragma[ \t]+(?:once\b|GCC[ \t]+(?:system_header|poison|warning|error|dependency|diagnostic|push_options|pop_options|optimize|target|visibility|pch_preprocess)\b|clang\b|message\b|warning\b|(?:push|pop)_macro\b|region\b|endregion\b|managed\b|mark\b|comment\b|redefine_extname\b|STDC\b|__printf_args\b|__debug\b|omp\b|intrinsic\b|include_alias\b|hdrstop\b|ident\b|weak\b|function\b)/;

const marker = /^# (\d+) "((?:[^"\\]|\\.)*)"/;

/** Lines without markers and without pragmas that do not count; those of other files left out. */
export function tokenLines(
  text: string,
  isWanted: ((file: string) => boolean) | undefined,
): readonly string[] {
  const lines: string[] = [];
  let isOn = true;
  for (const line of text.split("\n")) {
    if (!line.trimStart().startsWith("#")) {
      if (isOn && line !== "") lines.push(line);
      continue;
    }
    const [, , file] = marker.exec(line) ?? [];
    if (file !== undefined) isOn = isWanted?.(file) ?? true;
    else if (isOn && !leftOut.test(line) && line.trim() !== "#") lines.push(`\n${line}\n`);
  }
  return lines;
}

function joinLines(lines: readonly string[]): string {
  return lines.join(" ").replace(/\s+/g, " ");
}

const token =
  /(?:u8|[LuU])?"(?:[^"\\\n]|\\.)*"|(?:u8|[LuU])?'(?:[^'\\\n]|\\.)*'|(?:[A-Za-z_$\x80-\xff]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})(?:[\w$\x80-\xff]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*|\.?\d(?:[eEpP][+-]|[\w.$\x80-\xff])*|%:%:|\.\.\.|<<=|>>=|->|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||\*=|\/=|%=|\+=|-=|&=|\^=|\|=|##|<:|:>|<%|%>|%:|\n#|\n|\S/g;

export function tokensOf(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.match(token) ?? []);
}
