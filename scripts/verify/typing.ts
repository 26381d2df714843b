/**
 * Stubs, by those who read them: mypy, pyright, ruff and stubtest on real libraries, programs that are right and programs
 * that are wrong, and comments of headers against an own reading of them.
 */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hostileComments } from "../../spec/support/hostile-comments.ts";
import {
  bindwright,
  findProgram,
  makeScratchFolder,
  missingPrograms,
  run,
} from "../../spec/support/outside.ts";
import { firstUnformatted, lint } from "../../spec/support/ruff.ts";
import type { Check, Outcome } from "./check.ts";
import { documentedJudge, exportsJudge, stringsJudge } from "./typing-judges.ts";
import { rightProgram, wrongPrograms } from "./typing-programs.ts";

interface TypedLibrary {
  readonly name: string;
  readonly headers: readonly string[];
  readonly libraries: readonly string[];
  readonly flags?: readonly string[];
}

const typedLibraries: readonly TypedLibrary[] = [
  { name: "zlib", headers: ["zlib.h"], libraries: ["z"] },
  { name: "sqlite3", headers: ["sqlite3.h"], libraries: ["sqlite3"] },
  { name: "curl", headers: ["curl/curl.h"], libraries: ["curl"] },
  { name: "expat", headers: ["expat.h"], libraries: ["expat"] },
  { name: "png", headers: ["png.h"], libraries: ["png"] },
  {
    name: "xml2",
    headers: ["libxml/tree.h", "libxml/parser.h", "libxml/xpath.h", "libxml/xmlreader.h"],
    libraries: ["xml2"],
    flags: ["-I/usr/include/libxml2"],
  },
  { name: "openssl", headers: ["openssl/evp.h", "openssl/ssl.h"], libraries: ["ssl", "crypto"] },
  {
    name: "pcre2",
    headers: ["pcre2.h"],
    libraries: ["pcre2-8"],
    flags: ["-DPCRE2_CODE_UNIT_WIDTH=8"],
  },
  { name: "git2", headers: ["git2.h"], libraries: ["git2"], flags: ["-a"] },
  { name: "uv", headers: ["uv.h"], libraries: ["uv"] },
  {
    name: "lua",
    headers: ["lua.h", "lauxlib.h", "lualib.h"],
    libraries: ["lua5.1"],
    flags: ["-I/usr/include/lua5.1"],
  },
  {
    name: "SDL2",
    headers: ["SDL.h"],
    libraries: ["SDL2-2.0"],
    flags: ["-I/usr/include/SDL2", "-D_REENTRANT", "-a"],
  },
];

const folder = makeScratchFolder();
const strict = ["E", "F", "W", "I", "UP", "B"].join(",");

/** The first mypy whose ctypes has the names of those functions' types that the stubs use. */
const oldestMypy = [1, 9] as const;

function missingMypy(): string | undefined {
  const absent = missingPrograms("mypy");
  if (absent !== undefined) return absent;
  const said = run("mypy", ["--version"]).stdout;
  const [major = 0, minor = 0] = (/ (\d+)\.(\d+)/.exec(said) ?? []).slice(1).map(Number);
  const isOld = major < oldestMypy[0] || (major === oldestMypy[0] && minor < oldestMypy[1]);
  return isOld ? `mypy ${oldestMypy.join(".")} or later; this is ${said.trim()}` : undefined;
}

function missingJudge(judge: string): string | undefined {
  return judge === "mypy" || judge === "stubtest"
    ? (missingMypy() ?? missingPrograms(judge))
    : missingPrograms(judge);
}

/** @param sample takes two of the libraries: one with callbacks and constants, one of plain functions. */
export function typingChecks(sample: boolean): readonly Check[] {
  const libraries = sample ? typedLibraries.slice(0, 2) : typedLibraries;
  const checks = libraries.flatMap((library) => {
    const absent = missingHeader(library);
    const ask = (judge: string, question: (module: string) => Outcome, part = "stub"): Check => ({
      name: `typing: ${judge} on ${library.name}${part === "stub" ? "" : `'s ${part}`}`,
      missing: absent ?? missingJudge(judge),
      // They come from other places than a system's packages.
      optional: true,
      judge: () => makeStub(library, question),
    });
    return [
      ask("mypy", (module) => outcome("mypy", ["--strict", `${module}.pyi`])),
      ask("pyright", (module) => askPyright([`${module}.pyi`])),
      ask("ruff", askRuff),
      ask("stubtest", (module) => askStubtest(module, library)),
      ask("mypy", (module) => outcome("mypy", ["--strict", `${module}.py`]), "module"),
      ask("pyright", (module) => askPyright([`${module}.py`]), "module"),
      ask("mypy", askNames, "names"),
      {
        name: `typing: ruff on ${library.name}'s module`,
        missing: absent,
        judge: () => makeStub(library, judgeLayout),
      },
      {
        name: `typing: ruff on ${library.name}'s typed module`,
        missing: absent,
        judge: () => makeInteroptopus(library),
      },
    ];
  });
  return [...checks, ...documentationChecks(sample), ...programChecks(), fuzzCheck()];
}

function missingHeader({ headers, flags = [] }: TypedLibrary): string | undefined {
  const given = flags.filter((flag) => flag.startsWith("-I")).map((flag) => flag.slice(2));
  const multiarch = `/usr/include/${process.arch === "x64" ? "x86_64" : "aarch64"}-linux-gnu`;
  const folders = [...given, multiarch, "/usr/include"];
  const missing = headers.find((header) => !folders.some((root) => existsSync(join(root, header))));
  return missing === undefined ? undefined : `${missing} is not installed`;
}

const made = new Map<string, Outcome>();

function makeStub(
  { name, headers, libraries, flags = [] }: TypedLibrary,
  question: (module: string) => Outcome,
): Outcome {
  const module = `${name}_typed`;
  const words = [...libraries.map((library) => `-l${library}`), ...flags, ...headers];
  const outcomeOfMaking = made.get(module) ?? make(module, words);
  made.set(module, outcomeOfMaking);
  return outcomeOfMaking.kind === "failed" ? outcomeOfMaking : question(module);
}

function make(module: string, words: readonly string[]): Outcome {
  const { status, stderr } = bindwright([...words, "-o", join(folder, `${module}.py`), "--stubs", "--quiet"]);
  return { kind: status === 0 ? "passed" : "failed", words: stderr };
}

/** The module in Interoptopus' style, which has its types in itself. */
function makeInteroptopus({ name, headers, libraries, flags = [] }: TypedLibrary): Outcome {
  const module = `${name}_interoptopus`;
  const words = [...libraries.map((library) => `-l${library}`), ...flags, ...headers];
  const output = join(folder, `${module}.py`);
  const { status, stderr } = bindwright([...words, "-o", output, "--style", "interoptopus", "--quiet"]);
  return status === 0 ? judgeLayout(module) : { kind: "failed", words: stderr };
}

function outcome(program: string, words: readonly string[]): Outcome {
  const environment = { PYTHONPATH: folder, MYPYPATH: folder };
  const { status, stdout, stderr } = run(program, words, { cwd: folder, seconds: 600, environment });
  const said = `${stdout}${stderr}`.trim();
  return {
    kind: status === 0 ? "passed" : "failed",
    words: status === 0 ? (said.split("\n").at(-1) ?? "") : said,
  };
}

function askPyright(files: readonly string[]): Outcome {
  const project = join(folder, "pyrightconfig.json");
  writeFileSync(
    project,
    JSON.stringify({ typeCheckingMode: "strict", include: files, reportMissingModuleSource: false }),
  );
  return outcome("pyright", ["--project", project]);
}

/** A program that names all that the module binds, where there is no stub. */
function askNames(module: string): Outcome {
  const bare = `${module}_bare`;
  const text = readFileSync(join(folder, `${module}.py`), "utf8");
  writeFileSync(join(folder, `${bare}.py`), text);
  const symbols = text.slice(text.indexOf("# End libraries"));
  const names = [...symbols.matchAll(/^(?: {4})?([A-Za-z]\w*) = |^class ([A-Za-z]\w*)\(/gm)].map(
    ([, bound, record]) => `${bare}.${bound ?? record}`,
  );
  if (names.length === 0) return { kind: "failed", words: "the module binds nothing" };
  writeFileSync(join(folder, `${bare}_use.py`), `import ${bare}\n\n${names.join("\n")}\n`);
  return outcome("mypy", ["--strict", `${bare}_use.py`]);
}

function askRuff(module: string): Outcome {
  const checked = outcome("ruff", ["check", "--isolated", "--select", strict, `${module}.pyi`]);
  return checked.kind === "failed" ? checked : askRuffByDefault(`${module}.pyi`);
}

/** Ruff for WebAssembly is always here; it does not know stubs from modules. */
function judgeLayout(module: string): Outcome {
  const text = readFileSync(join(folder, `${module}.py`), "utf8");
  const faults = [...lint(text), ...[firstUnformatted(text)].filter((line) => line !== undefined)];
  return faults.length === 0
    ? { kind: "passed", words: "no finding" }
    : { kind: "failed", words: faults.join("\n") };
}

function askRuffByDefault(file: string): Outcome {
  const checked = outcome("ruff", ["check", "--isolated", file]);
  return checked.kind === "failed" ? checked : outcome("ruff", ["format", "--isolated", "--check", file]);
}

/** Only what no stub can say, and what the header has but not the installed library, may differ. */
function askStubtest(module: string, { libraries }: TypedLibrary): Outcome {
  const asked = outcome("stubtest", [module, "--concise"]);
  if (asked.kind === "passed") return asked;
  const lines = asked.words.split("\n");
  const absent = lines.flatMap((line) => /^\w+\.(\w+) is not present at runtime$/.exec(line)?.[1] ?? []);
  const exported = new Set(
    run(findProgram("python3") ?? "python3", ["-c", exportsJudge, ...libraries], { input: absent.join("\n") })
      .stdout.trim()
      .split("\n"),
  );
  const left = lines.filter((line) => {
    const name = /^\w+\.(\w+) is not present at runtime$/.exec(line)?.[1];
    if (name !== undefined) return exported.has(name);
    // Then the two lists of exported names differ, too.
    if (absent.length > 0 && /\.__all__ names exported from the stub do not/.test(line)) return false;
    return !/\.(?:async|def|from|is|in|not|pass|class|import|lambda) is not present in stub$/.test(line);
  });
  const words = `${absent.length} functions of the header are not in the library`;
  return left.length === 0 ? { kind: "passed", words } : { kind: "failed", words: left.join("\n") };
}

function documentationChecks(sample: boolean): readonly Check[] {
  const asked = sample ? ["sqlite3"] : ["sqlite3", "git2", "SDL2"];
  return typedLibraries
    .filter(({ name }) => asked.includes(name))
    .map((library) => ({
      name: `typing: comments of ${library.name}`,
      missing: missingHeader(library) ?? missingPrograms("python3"),
      optional: true,
      judge: () => makeStub(library, (module) => askDocumented(module, library)),
    }));
}

function askDocumented(module: string, { name }: TypedLibrary): Outcome {
  const roots: Readonly<Record<string, string>> = {
    sqlite3: "/usr/include/sqlite3.h",
    git2: "/usr/include/git2",
    SDL2: "/usr/include/SDL2",
  };
  const stub = join(folder, `${module}.pyi`);
  return outcome("python3", ["-c", documentedJudge, stub, roots[name] ?? ""]);
}

function programChecks(): readonly Check[] {
  const libraries = typedLibraries.slice(0, 2);
  const absent = libraries.map(missingHeader).find((reason) => reason !== undefined);
  const makeBoth = (question: () => Outcome): Outcome => {
    const failed = libraries.map((library) => makeStub(library, () => ({ kind: "passed", words: "" })));
    return failed.find(({ kind }) => kind === "failed") ?? question();
  };
  return ["mypy", "pyright"].flatMap((judge) => [
    {
      name: `typing: a right program by ${judge}`,
      missing: absent ?? missingJudge(judge) ?? missingPrograms("python3"),
      optional: true,
      judge: () => makeBoth(() => askRight(judge)),
    },
    {
      name: `typing: wrong programs by ${judge}`,
      missing: absent ?? missingJudge(judge),
      optional: true,
      judge: () => makeBoth(() => askWrong(judge)),
    },
  ]);
}

function askRight(judge: string): Outcome {
  writeFileSync(join(folder, "right.py"), rightProgram);
  const checked = judge === "mypy" ? outcome("mypy", ["--strict", "right.py"]) : askPyright(["right.py"]);
  if (checked.kind === "failed") return checked;
  const ran = outcome("python3", ["right.py"]);
  return ran.kind === "failed" ? ran : checked;
}

/** Each statement, alone in a program, is refused; the program without it is not. */
function askWrong(judge: string): Outcome {
  const files = wrongPrograms.map((statement, at) => {
    const file = `wrong_${at}.py`;
    writeFileSync(join(folder, file), `${rightProgram}\n${statement}\n`);
    return file;
  });
  const accepted = files.filter((file) => {
    const checked = judge === "mypy" ? outcome("mypy", ["--strict", file]) : askPyright([file]);
    return checked.kind === "passed";
  });
  const words = accepted.map((file) => wrongPrograms[files.indexOf(file)]).join("\n");
  if (accepted.length > 0) return { kind: "failed", words: `taken for right:\n${words}` };
  return { kind: "passed", words: `${files.length} are refused` };
}

function fuzzCheck(): Check {
  return {
    name: "typing: 2000 hostile comments",
    missing: missingPrograms("python3"),
    judge: () => {
      const comments = hostileComments(20_261_121, 2000);
      const header = comments
        .map((text, at) => `int before_${at};\n${text}\nint f_${at}(int a);\n`)
        .join("\n");
      writeFileSync(join(folder, "hostile.h"), header);
      const outcomeOfMaking = make("hostile", ["--docs", join(folder, "hostile.h")]);
      if (outcomeOfMaking.kind === "failed") return outcomeOfMaking;
      const words = [join(folder, "hostile.pyi"), join(folder, "hostile.py"), String(comments.length)];
      return outcome("python3", ["-W", "error", "-c", stringsJudge, ...words]);
    },
  };
}
