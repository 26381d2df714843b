/** Real libraries: every module imports on every Python without a warning, and the oracles find nothing wrong in it. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  bindwright,
  findPythons,
  mainPython,
  makeScratchFolder,
  missingPrograms,
  run,
} from "../../spec/support/outside.ts";
import { type Check, judgePath, type Outcome, outcomeOf, whyNoJudge } from "./check.ts";

interface Library {
  readonly module: string;
  readonly header: string;
  readonly library: string;
  readonly allHeaders?: boolean;
}

export const libraries: readonly Library[] = [
  { module: "zlib_bindings", header: "zlib.h", library: "z" },
  { module: "sqlite3_bindings", header: "sqlite3.h", library: "sqlite3" },
  { module: "curl_bindings", header: "curl/curl.h", library: "curl" },
  { module: "expat_bindings", header: "expat.h", library: "expat" },
  { module: "png_bindings", header: "png.h", library: "png" },
  { module: "stdio_bindings", header: "stdio.h", library: "c", allHeaders: true },
  { module: "math_bindings", header: "math.h", library: "m", allHeaders: true },
];

/** Those that the modules promise to run on and that install beside each other. */
const supportedPythons = ["3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13"];

const folder = makeScratchFolder();
const multiarch = `${process.arch === "x64" ? "x86_64" : "aarch64"}-linux-gnu`;

function findHeader(header: string): string | undefined {
  return [`/usr/include/${multiarch}`, "/usr/include"]
    .map((root) => join(root, header))
    .find((path) => existsSync(path));
}

export function libraryChecks(): readonly Check[] {
  return libraries.flatMap((library) => {
    const path = findHeader(library.header);
    const absent = path === undefined ? `${library.header} is not installed` : undefined;
    return [
      ...supportedPythons.map((version) => {
        const python = findPythons().find((found) => found.version === version);
        return {
          name: `import ${library.module} on ${version}`,
          missing: absent ?? (python === undefined ? `no CPython ${version}` : undefined),
          optional: python === undefined,
          judge: () => importOn(library, python?.program ?? ""),
        };
      }),
      ...["layout", "macro", "func"].map((oracle) => ({
        name: `${oracle} oracle on ${library.module}`,
        missing: absent ?? missingPrograms("gcc") ?? whyNoJudge(`oracle/${oracle}_oracle.py`),
        judge: () => askOracle(library, path ?? "", oracle),
      })),
    ];
  });
}

const made = new Map<string, Outcome>();

function makeModule({ module, header, library, allHeaders }: Library): Outcome {
  const output = join(folder, `${module}.py`);
  const words = [`-l${library}`, header, "-o", output, ...(allHeaders === true ? ["--all-headers"] : [])];
  const outcome = made.get(module) ?? outcomeOf(bindwright(words));
  made.set(module, outcome);
  return outcome;
}

function importOn(library: Library, python: string): Outcome {
  const generated = makeModule(library);
  if (generated.kind === "failed") return generated;
  const program = `import ${library.module} as m; print(len(dir(m)), "names")`;
  return outcomeOf(run(python, ["-W", "error", "-c", program], { cwd: folder }));
}

function askOracle(library: Library, path: string, oracle: string): Outcome {
  const generated = makeModule(library);
  if (generated.kind === "failed") return generated;
  const words = [judgePath(`oracle/${oracle}_oracle.py`), join(folder, `${library.module}.py`), path];
  if (oracle === "layout") words.push("--require-all", "--strict");
  if (library.allHeaders === true) words.push("--all-headers");
  if (oracle === "func") words.push("--real-libs");
  return outcomeOf(run(mainPython()?.program ?? "python3", words, { seconds: 300 }));
}
