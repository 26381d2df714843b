/** What is measured: headers of different sizes, those of them that this machine has. */

import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findProgram, run } from "../spec/support/outside.ts";

export interface BenchInput {
  readonly name: string;
  /** What the compilers and bindgen read: one file that includes everything. */
  readonly unit: string;
  /** What our command line is given: headers and flags. */
  readonly words: readonly string[];
  /** Compiler flags (`-I`, `-D`). */
  readonly flags: readonly string[];
  readonly target?: string;
  /** Also measured with `--all-headers`, and against clang's floor. */
  readonly large: boolean;
}

interface Wanted {
  readonly name: string;
  readonly headers: readonly string[];
  readonly package?: string;
  readonly large?: boolean;
}

const wanted: readonly Wanted[] = [
  { name: "zlib.h", headers: ["zlib.h"] },
  { name: "sqlite3.h", headers: ["sqlite3.h"] },
  { name: "curl/curl.h", headers: ["curl/curl.h"] },
  { name: "libxml2", headers: ["libxml/parser.h", "libxml/tree.h", "libxml/xpath.h"], package: "libxml-2.0" },
  { name: "vulkan.h", headers: ["vulkan/vulkan.h"] },
  { name: "Python.h", headers: ["Python.h"], package: "python3" },
  { name: "avcodec.h", headers: ["libavcodec/avcodec.h"], package: "libavcodec" },
  { name: "SDL2/SDL.h", headers: ["SDL.h"], package: "sdl2", large: true },
  { name: "gtk/gtk.h", headers: ["gtk/gtk.h"], package: "gtk+-3.0", large: true },
];

const roots = ["/usr/include", `/usr/include/${process.arch === "x64" ? "x86_64" : "aarch64"}-linux-gnu`];

/** The inputs of this machine; those whose headers are missing are named on standard error. */
export function findInputs(folder: string): readonly BenchInput[] {
  const three = join(folder, "three.h");
  writeFileSync(three, "struct point { int x, y; };\nint length(struct point *p);\n#define ORIGIN 0\n");
  const inputs: BenchInput[] = [{ name: "3 lines", unit: three, words: [three], flags: [], large: false }];
  for (const entry of wanted) {
    const flags = entry.package === undefined ? [] : packageFlags(entry.package);
    const folders = [...roots, ...flags.filter((flag) => flag.startsWith("-I")).map((flag) => flag.slice(2))];
    const missing = entry.headers.filter((header) => !folders.some((root) => existsSync(join(root, header))));
    if (missing.length > 0) {
      console.error(`left out: ${entry.name} (${missing.join(", ")} not installed)`);
      continue;
    }
    const unit = writeUnit(folder, entry.name, entry.headers);
    inputs.push({
      name: entry.name,
      unit,
      words: [...entry.headers, ...flags],
      flags,
      large: entry.large ?? false,
    });
  }
  inputs.push(...findManyHeaders(folder, 300), ...findWindows(folder));
  return inputs;
}

function writeUnit(folder: string, name: string, headers: readonly string[]): string {
  const path = join(folder, `${name.replace(/\W/g, "_")}.h`);
  writeFileSync(path, headers.map((header) => `#include <${header}>\n`).join(""));
  return path;
}

function packageFlags(name: string): readonly string[] {
  if (findProgram("pkg-config") === undefined) return [];
  const asked = run("pkg-config", ["--cflags", name]);
  return asked.stdout.split(/\s+/).filter((word) => word.startsWith("-I") || word.startsWith("-D"));
}

/** The first headers of the machine, in order of name, that a compiler takes together. */
function findManyHeaders(folder: string, count: number): readonly BenchInput[] {
  if (findProgram("gcc") === undefined) return [];
  const candidates = [
    "",
    "linux",
    "sys",
    "X11",
    "X11/extensions",
    "libxml",
    "openssl",
    "gsl",
    "sodium",
    "git2",
  ].flatMap((sub) => roots.flatMap((root) => listHeaders(join(root, sub)).map((name) => join(sub, name))));
  const chosen: string[] = [];
  // Added in groups, halved where one does not compile with the rest: one bad header costs a few compilations only.
  const add = (group: readonly string[]): void => {
    if (group.length === 0 || chosen.length >= count) return;
    const unit = writeUnit(folder, "many_trial", [...chosen, ...group]);
    if (run("gcc", ["-fsyntax-only", "-w", unit]).status === 0) chosen.push(...group);
    else if (group.length > 1) {
      const half = group.length >> 1;
      add(group.slice(0, half));
      add(group.slice(half));
    }
  };
  for (let at = 0; at < candidates.length && chosen.length < count; at += 20)
    add(candidates.slice(at, at + 20));
  const headers = chosen.slice(0, count);
  const unit = writeUnit(folder, "many", headers);
  return [{ name: `${headers.length} headers`, unit, words: headers, flags: [], large: true }];
}

function listHeaders(folder: string): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".h"))
        .sort()
    : [];
}

function findWindows(folder: string): readonly BenchInput[] {
  const include = "/usr/x86_64-w64-mingw32/include";
  if (!existsSync(join(include, "windows.h"))) {
    console.error("left out: windows.h (MinGW not installed)");
    return [];
  }
  const unit = writeUnit(folder, "windows", ["windows.h"]);
  const target = "x86_64-windows-gnu";
  return [
    { name: "windows.h", unit, words: ["windows.h", `--target=${target}`], flags: [], target, large: true },
  ];
}
