/** Predefined macros: ours for each compiler, target, standard and flag, and those of the compilers that are installed. */

import { missingPrograms, run } from "../../spec/support/outside.ts";
import { main } from "../../src/cli/main.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import type { Check, Outcome } from "./check.ts";
import { predefinedDifferences } from "./predefined-differences.ts";
import { changingFlags, changingFlagsByTriple, idleFlags, idleFlagsByTriple } from "./predefined-flags.ts";

/** A compiler that is asked, and what we are told to be it. */
interface Profile {
  readonly triple: string;
  readonly name: string;
  readonly program: readonly [string, ...string[]];
  readonly ours: readonly string[];
}

function splitWords(text: string): readonly [string, ...string[]] {
  const [program = "", ...words] = text.split(" ");
  return [program, ...words];
}

const crossCompilers: Readonly<Record<string, string>> = {
  "x86_64-linux-gnu": "gcc-12",
  "x86_64-linux-gnux32": "gcc-12 -mx32",
  "i386-linux-gnu": "i686-linux-gnu-gcc-12",
  "aarch64-linux-gnu": "aarch64-linux-gnu-gcc-12",
  "armv7-linux-gnueabihf": "arm-linux-gnueabihf-gcc-12",
  "riscv64-linux-gnu": "riscv64-linux-gnu-gcc-12",
  "s390x-linux-gnu": "s390x-linux-gnu-gcc-12",
  "x86_64-windows-gnu": "x86_64-w64-mingw32-gcc-12",
  "i686-windows-gnu": "i686-w64-mingw32-gcc-12",
};

/** clang's names of our targets. */
const clangTargets: Readonly<Record<string, string>> = {
  "x86_64-linux-gnu": "x86_64-linux-gnu",
  "x86_64-linux-musl": "x86_64-linux-musl",
  "x86_64-linux-gnux32": "x86_64-linux-gnux32",
  "i386-linux-gnu": "i386-linux-gnu",
  "aarch64-linux-gnu": "aarch64-linux-gnu",
  "armv7-linux-gnueabihf": "armv7-linux-gnueabihf",
  "riscv64-linux-gnu": "riscv64-linux-gnu",
  "s390x-linux-gnu": "s390x-linux-gnu",
  "x86_64-windows-gnu": "x86_64-w64-windows-gnu",
  "i686-windows-gnu": "i686-w64-windows-gnu",
  "x86_64-windows-msvc": "x86_64-pc-windows-msvc",
  "i686-windows-msvc": "i686-pc-windows-msvc",
  "x86_64-apple-darwin": "x86_64-apple-macosx11.0",
  "arm64-apple-darwin": "arm64-apple-macosx11.0",
  "wasm32-unknown-emscripten": "wasm32-unknown-emscripten",
};

const clangVersions: Readonly<Record<string, string>> = { "clang-14": "14.0.6", "clang-19": "19.1.7" };

const gccProfiles: readonly Profile[] = Object.entries(crossCompilers).map(([triple, program]) => ({
  triple,
  name: `${triple} ${program}`,
  program: splitWords(program),
  ours: ["--target", triple, "--compiler", "gcc"],
}));

const clangProfiles: readonly Profile[] = Object.entries(clangVersions).flatMap(([program, version]) =>
  Object.entries(clangTargets).map(
    ([triple, target]): Profile => ({
      triple,
      name: `${triple} ${program}`,
      program: [program, `--target=${target}`],
      ours: ["--target", triple, "--compiler", `clang=${version}`],
    }),
  ),
);

const microsoftProfiles: readonly Profile[] = ["x86_64", "i686"].flatMap((machine) =>
  ["19.20", "19.38"].map(
    (version): Profile => ({
      triple: `${machine}-windows-msvc`,
      name: `${machine}-windows-msvc msvc-${version}`,
      program: ["clang-14", `--target=${machine}-pc-windows-msvc`, `-fms-compatibility-version=${version}`],
      ours: ["--target", `${machine}-windows-msvc`, "--compiler", `msvc=${version}`],
    }),
  ),
);

const standards =
  "c89 c90 gnu89 gnu90 iso9899:199409 c99 gnu99 c11 gnu11 c17 c18 gnu17 gnu18 c2x gnu2x".split(" ");

/** Each is compared by itself, and those in one word together. */
const flags: readonly string[] = [
  ..."-ansi -m32 -m64 -pthread -trigraphs -funsigned-char -fsigned-char -fshort-enums -fpack-struct=2".split(
    " ",
  ),
  ..."-fms-extensions -fopenmp -fopenacc -fgnu-tm -fPIC -fpic -fPIE -fpie -fno-pic -fno-PIE -fexceptions".split(
    " ",
  ),
  ..."-fno-builtin -ffreestanding -fno-hosted -O -O0 -O1 -O2 -O3 -Os -Oz -Og -Ofast -ffast-math".split(" "),
  ..."-ffinite-math-only -fno-math-errno -fno-signed-zeros -fno-trapping-math -freciprocal-math".split(" "),
  ..."-funsafe-math-optimizations -frounding-math -fsignaling-nans -fsingle-precision-constant".split(" "),
  ..."-fassociative-math -fcx-limited-range -fcx-fortran-rules -fshort-wchar -fstack-protector".split(" "),
  ..."-fstack-protector-strong -fstack-protector-all -fstack-protector-explicit -fcf-protection".split(" "),
  ..."-fcf-protection=branch -fcf-protection=none -fno-asynchronous-unwind-tables -fno-dwarf2-cfi-asm".split(
    " ",
  ),
  ..."-fsanitize=address -fsanitize=thread -fsanitize=undefined -fgnu89-inline -fleading-underscore".split(
    " ",
  ),
  ..."-fno-inline,-O2 -ffast-math,-fno-finite-math-only -O2,-fPIC,-pthread -Ofast,-O2 -fpie,-fPIC".split(" "),
  ..."-fno-signed-zeros,-fno-trapping-math,-fassociative-math -ffast-math,-fno-fast-math -fblocks".split(" "),
];

/** Distributions put their own words into these. */
const branded: ReadonlySet<string> = new Set(["__VERSION__", "__clang_version__"]);

export function predefinedChecks(sample: boolean): readonly Check[] {
  const everywhere = [...gccProfiles, ...clangProfiles, ...microsoftProfiles].map((profile) =>
    compare(profile, []),
  );
  const host = [gccProfiles[0], clangProfiles[0]].filter((profile) => profile !== undefined);
  const asked = sample ? host : [...gccProfiles, ...clangProfiles];
  return [
    ...everywhere,
    ...asked.flatMap((profile) => standards.map((standard) => compare(profile, [`-std=${standard}`]))),
    ...asked.flatMap((profile) => flags.map((words) => compare(profile, words.split(",")))),
    ...(sample ? host : [...gccProfiles, ...host.slice(1)]).flatMap((profile) =>
      changing(profile).map((words) => compare(profile, words.split(","))),
    ),
    ...(sample ? host.slice(0, 1) : gccProfiles).map((profile) =>
      compare(
        profile,
        wordsOf(idleFlags).concat(wordsOf(idleFlagsByTriple[profile.triple])),
        "with all idle flags",
      ),
    ),
  ];
}

function changing({ triple }: Profile): readonly string[] {
  return [...wordsOf(changingFlags), ...wordsOf(changingFlagsByTriple[triple])];
}

function wordsOf(text = ""): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function compare(profile: Profile, words: readonly string[], title = words.join(" ")): Check {
  const name = `predefined: ${profile.name}${title === "" ? "" : ` ${title}`}`;
  return {
    name,
    missing: missingPrograms(profile.program[0]),
    judge: async (): Promise<Outcome> => {
      const theirs = askCompiler(profile, words);
      if (theirs === undefined) return { kind: "skipped", words: "the compiler takes no such flag" };
      const ours = await askOurselves(profile, words);
      if (typeof ours === "string") {
        // -m32 where we have no such target: we say so, and translate nothing.
        const isRefused = ours.includes("[no-sibling-target]");
        return { kind: isRefused ? "skipped" : "failed", words: ours };
      }
      return judge(profile, words, theirs, ours);
    },
  };
}

type Macros = ReadonlyMap<string, string>;

function judge(profile: Profile, words: readonly string[], theirs: Macros, ours: Macros): Outcome {
  const reasons = new Map<string, string>();
  for (const { profiles, flags: given, macros, reason } of predefinedDifferences) {
    if (!profiles.test(profile.name) || given !== words.join(" ")) continue;
    for (const macro of macros.split(" ")) reasons.set(macro, reason);
  }
  const lines: string[] = [];
  for (const name of new Set([...theirs.keys(), ...ours.keys()])) {
    if (branded.has(name)) continue;
    const isEqual = theirs.get(name) === ours.get(name);
    if (isEqual && reasons.has(name)) lines.push(`${name} is equal now, though listed: ${reasons.get(name)}`);
    if (isEqual || reasons.has(name)) continue;
    lines.push(`${name}: expected ${theirs.get(name) ?? "none"}, got ${ours.get(name) ?? "none"}`);
  }
  if (lines.length > 0) return { kind: "failed", words: lines.join("\n") };
  const excused = reasons.size === 0 ? "" : `, ${reasons.size} excused`;
  return { kind: "passed", words: `${theirs.size} macros equal${excused}` };
}

function askCompiler({ program: [program, ...rest] }: Profile, words: readonly string[]): Macros | undefined {
  const { status, stdout } = run(program, [...rest, "-nostdinc", ...words, "-dM", "-E", "-x", "c", "-"], {
    input: "",
  });
  return status === 0 ? readMacros(stdout) : undefined;
}

/** A text of what is wrong, where our command line refuses. */
async function askOurselves({ ours }: Profile, words: readonly string[]): Promise<Macros | string> {
  const [stdout, stderr] = [collectText(), collectText()];
  const host = createMemoryHost({ "empty.h": new Uint8Array() });
  const cwd = (): string => "HERE";
  const status = await main([...ours, "-nostdinc", ...words, "-E", "-dM", "--", "empty.h"], {
    stdout,
    stderr,
    host,
    cwd,
    env: {},
    platform: "linux",
    arch: "x64",
  });
  return status === 0 ? readMacros(stdout.text()) : `exit ${status}: ${stderr.text()}`;
}

function collectText(): {
  write(text: string, callback?: (error?: Error | null) => void): boolean;
  text(): string;
} {
  let collected = "";
  return {
    write(text, callback) {
      collected += text;
      callback?.();
      return true;
    },
    text: () => collected,
  };
}

function readMacros(text: string): Macros {
  const macros = new Map<string, string>();
  for (const line of text.split("\n")) {
    const [, name, value = ""] = /^#define ([A-Za-z_$][\w$]*)(.*)$/.exec(line) ?? [];
    if (name !== undefined) macros.set(name, value.trim());
  }
  return macros;
}
