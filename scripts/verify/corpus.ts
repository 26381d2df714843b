/**
 * The corpus: every header of this machine that compiles alone, for each world that gcc is installed for. The independent
 * judge keeps the lists; what a header is called, and with which flags it is meant, is its business.
 */

import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { mainPython, makeScratchFolder, missingPrograms, run } from "../../spec/support/outside.ts";
import { judgePath, whyNoJudge } from "./check.ts";

/** A compiler and its libraries' headers. */
export interface World {
  readonly name: string;
  /** gcc and the words that it is always called with. */
  readonly compiler: readonly [string, ...string[]];
  readonly target: string;
  /** Where its headers lie. */
  readonly roots: readonly string[];
  /** We find those folders ourselves. */
  readonly isHost?: boolean;
}

/** A header of the corpus: its name between `<` and `>`, the flags of its package, what has to be included before. */
export interface CorpusHeader {
  readonly h: string;
  readonly f: readonly string[];
  readonly pre?: string;
}

const builtin = ((): string => {
  const asked = run("gcc", ["-print-file-name=include"]).stdout.trim();
  return existsSync(asked) ? realpathSync(asked) : "";
})();

/** What is translated is written here; one judgement works at a time. */
const scratch: string = makeScratchFolder();

export const unitPath: string = join(scratch, "unit.c");

const musl = "/usr/include/x86_64-linux-musl";

function cross(name: string, triple: string, target: string): World {
  const roots = [
    `/usr/${triple}/include`,
    ...(triple.includes("mingw") ? ["/usr/share/mingw-w64/include"] : []),
  ];
  return { name, compiler: [`${triple}-gcc`], target, roots: roots.filter((root) => existsSync(root)) };
}

export const worlds: readonly World[] = [
  {
    name: "host",
    compiler: ["gcc"],
    target: "x86_64-linux-gnu",
    roots: ["/usr/include/x86_64-linux-gnu", "/usr/include"],
    isHost: true,
  },
  {
    name: "musl",
    compiler: ["gcc", "-nostdinc", "-isystem", musl, "-isystem", builtin],
    target: "x86_64-linux-musl",
    roots: [musl],
  },
  cross("mingw64", "x86_64-w64-mingw32", "x86_64-windows-gnu"),
  cross("mingw32", "i686-w64-mingw32", "i686-windows-gnu"),
  cross("aarch64", "aarch64-linux-gnu", "aarch64-linux-gnu"),
  cross("armhf", "arm-linux-gnueabihf", "armv7-linux-gnueabihf"),
  cross("i386", "i686-linux-gnu", "i386-linux-gnu"),
  cross("riscv64", "riscv64-linux-gnu", "riscv64-linux-gnu"),
];

/** As the compilers and we are told the time. */
export const steady: Readonly<Record<string, string>> = {
  SOURCE_DATE_EPOCH: "1000000000",
  TZ: "UTC",
  LC_ALL: "C",
};

export const dialect = "-std=gnu17";

export function whyNoWorld({ compiler, roots }: World): string | undefined {
  const missing = missingPrograms(compiler[0]) ?? whyNoJudge("frontend/pp_diff.py");
  return (
    missing ?? (roots.every((root) => existsSync(root)) && roots.length > 0 ? undefined : "no headers for it")
  );
}

/**
 * All of them, or at most so many, evenly drawn. The list is made where there is none: that takes long, and is not done for
 * a few headers; undefined then.
 */
export function readCorpus({ name }: World, most: number): readonly CorpusHeader[] | undefined {
  const path = join(cacheFolder(), "pp", `headers.${name}.json`);
  if (!existsSync(path)) {
    if (Number.isFinite(most)) return undefined;
    const words = [judgePath("frontend/pp_diff.py"), "build", "--profile", name];
    const done = run(mainPython()?.program ?? "python3", words, { seconds: 7200 });
    if (done.status !== 0) throw new Error(done.stderr);
  }
  const headers = (JSON.parse(readFileSync(path, "utf8")) as { headers: readonly CorpusHeader[] }).headers;
  const step = Math.max(1, headers.length / most);
  const count = Math.min(most, headers.length);
  return Array.from({ length: count }, (_, at) => headers[Math.floor(at * step)] as CorpusHeader);
}

/** The judge's own rule, `fe_common.py`. */
function cacheFolder(): string {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  return process.env.FE_CACHE ?? join(cache, "bindwright-frontend");
}

/** The one file that is translated: a header, and what it wants before it. */
export function unitText({ h, pre = "" }: CorpusHeader): string {
  return `${pre}#include <${h}>\n`;
}

/** What somebody says who translates for that world: the dialect, the target, and where the libraries' headers lie. */
export function nativeWords({ isHost, target, roots }: World, { f }: CorpusHeader): readonly string[] {
  if (isHost === true) return [dialect, ...f];
  return [dialect, `--target=${target}`, ...f, ...roots.flatMap((root) => ["-isystem", root])];
}

/** gcc's own folders and macros, for a comparison in which nothing but the preprocessor counts. */
export function sameWords(world: World): readonly string[] {
  const directories = searchPath(world).flatMap((folder) => ["-isystem", folder]);
  return [dialect, "-undef", "-nostdinc", ...directories, "-imacros", macroFile(world)];
}

function searchPath({ compiler: [program, ...words] }: World): readonly string[] {
  const { stderr } = run(program, [...words, "-E", "-v", "-x", "c", "/dev/null", "-o", "/dev/null"], {
    environment: steady,
  });
  const [, after = ""] = stderr.split("<...> search starts here:\n");
  const lines = (after.split("End of search list")[0] ?? "").split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").map((line) => realpathSync(line));
}

function macroFile({ compiler: [program, ...words], name }: World): string {
  const ask = (...more: readonly string[]): readonly string[] =>
    run(program, [...words, dialect, ...more, "-dM", "-E", "-x", "c", "/dev/null"]).stdout.split("\n");
  const kept = new Set(ask("-undef", "-nostdinc"));
  const path = join(scratch, `predefined.${name}.h`);
  writeFileSync(
    path,
    `${ask()
      .filter((line) => !kept.has(line))
      .join("\n")}\n`,
  );
  return path;
}

/** Where gcc's own headers lie, which are not compared: ours are others. */
export function ownHeaders({ compiler: [program] }: World): string {
  const asked = run(program, ["-print-file-name=include"]).stdout.trim();
  return existsSync(asked) ? `${realpathSync(asked)}/` : "\0";
}
