import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ProgramRunner } from "../../src/cli/io.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { missingPrograms } from "../support/outside.ts";
import { assert, judge, test } from "../support/test.ts";
import { inFolder, type RunResult, runCommand } from "./support.ts";

interface Call {
  program: string;
  words: readonly string[];
  unit: string;
}

/** A run with a preprocessor that prints a text; what it was called with goes to `call`. */
async function runWith(
  text: string,
  words: readonly string[],
  call: Partial<Call> = {},
  outcome: Partial<ReturnType<ProgramRunner>> = {},
): Promise<RunResult> {
  const runProgram: ProgramRunner = (program, given) => {
    const unit = given.at(-1) as string;
    Object.assign(call, { program, words: given.slice(0, -1), unit: readFileSync(unit, "utf8") });
    return { status: 0, stdout: text.replaceAll("UNIT", unit), stderr: "", failure: undefined, ...outcome };
  };
  const host = createMemoryHost({ "a.h": "#error not read\n" });
  return runCommand(words, { runProgram, host, cwd: () => "/home" });
}

const output = [
  '# 0 "UNIT"',
  '# 0 "<built-in>"',
  "#define __STDC__ 1",
  '# 0 "<command-line>"',
  '# 1 "/usr/include/stdc-predef.h" 1 3 4',
  "#define PREDEFINED 1",
  '# 0 "<command-line>" 2',
  '# 1 "UNIT"',
  '# 1 "/home/a.h" 1',
  '# 1 "/usr/include/other.h" 1 3',
  "typedef int other;",
  "#define OTHER 2",
  '# 2 "/home/a.h" 2',
  "",
  "#define f(x) g(x)",
  "int f(other x);",
  "#define N OTHER",
  '# 2 "UNIT" 2',
  "",
].join("\n");

const symbolsOf = ({ stdout }: RunResult): string =>
  stdout.slice(stdout.indexOf("# No modules\n") + 13, stdout.indexOf("# No inserted files")).trim();

test("what it prints is translated in place of the headers, with their places", async () => {
  const result = await runWith(output, ["--cpp", "gcc -E", "-la", "--no-load-library", "a.h"]);
  assert.is(result.status, 0, result.stderr);
  const symbols = symbolsOf(result);
  assert.match(symbols, /# a\.h: 4\nif _libs\["a"\]\.has\("f", "cdecl"\)/);
  assert.match(symbols, /^N = 2$/m);
  assert.not.match(symbols, /^(?:PREDEFINED|__STDC__) =/m);
});

test("its macros are replaced already: what is left of their names stays", async () => {
  const { stdout } = await runWith(output, ["--cpp", "gcc -E", "--dump", "ir", "a.h"]);
  assert.match(stdout, /"id":"function:f"/);
  assert.not.match(stdout, /"id":"function:g"/);
});

test("it gets words, and a file that includes the headers", async () => {
  const call: Partial<Call> = {};
  const words = ["-DA=$(x) y", "-UB", "-I", "i j", "-isystem", "s", "--include", "first.h"];
  await runWith(output, ["--cpp", "ccache 'my gcc' -E", ...words, "a.h", "lib/b.h"], call);
  assert.is(call.program, "ccache");
  assert.equal(call.words, [...["my gcc", "-E", "-dD", "-DA=$(x) y", "-UB", "-I", "i j", "-isystem", "s"]]);
  assert.is(call.unit, '#include <first.h>\n#include "/home/a.h"\n#include <lib/b.h>\n');
});

test("what it says is told, and its failure fails the run", async () => {
  const failed = { status: 1, stderr: "a.h:1: \u001b[31mno\n" };
  const { status, stderr } = await runWith(output, ["--cpp=cc", "a.h"], {}, failed);
  assert.is(status, 1);
  assert.match(stderr, /`cc` failed with status 1 \[preprocessor-failed\]/);
  assert.match(stderr, /cc: a\.h:1: /);
  assert.not.match(stderr, /\u001b/);
});

test("a program that is not there, and no headers but standard input", async () => {
  const { status, stderr } = await runWith("", ["--cpp=cc", "a.h"], {}, { failure: "ENOENT" });
  assert.is(status, 1);
  assert.match(stderr, /cannot preprocess with `cc`: no such file or directory/);
  const words = ["--cpp=cc", "-"];
  const result = await runCommand(words, {
    host: createMemoryHost({}),
    readStandardInput: () => new Uint8Array(),
  });
  assert.match(result.stderr, /it cannot have standard input/);
});

test("its file is gone afterwards", async () => {
  let path = "";
  const runProgram: ProgramRunner = (_program, words) => {
    path = words.at(-1) as string;
    return { status: 0, stdout: "", stderr: "", failure: undefined };
  };
  await runCommand(["--cpp=cc", "a.h"], { runProgram, host: createMemoryHost({ "a.h": "" }) });
  assert.ok(path !== "");
  assert.not.ok(existsSync(dirname(path)));
});

judge("gcc gives the same module as our own preprocessor", missingPrograms("gcc"), () =>
  inFolder(async (folder) => {
    writeFileSync(
      join(folder, "part.h"),
      "struct part { char c; long l; };\n#define PART (sizeof(struct part) + 1)\n",
    );
    const header =
      '#include <stddef.h>\n#include "part.h"\n#define TWICE(x) ((x) * 2)\nint f(size_t n, struct part *p);\n';
    writeFileSync(join(folder, "a.h"), header);
    const words = ["-lx", "--no-load-library", join(folder, "a.h")];
    const [own, outside] = [await runCommand(words), await runCommand(["--cpp", "gcc -E", ...words])];
    assert.is(outside.status, 0, outside.stderr);
    assert.is(
      symbolsOf(outside).replaceAll(/# \S*stddef\.h: \d+/g, ""),
      symbolsOf(own).replaceAll(/# \S*stddef\.h: \d+/g, ""),
    );
    assert.match(symbolsOf(own), /def TWICE/);
  }),
);

for (const program of ["gcc", "clang"]) {
  judge(`${program} reads headers whose paths no directive can say`, missingPrograms(program), () =>
    inFolder(async (folder) => {
      for (const name of ['a"b', "c\nd", "e\\f", "g'h \u00e9"]) {
        const place = join(folder, name);
        mkdirSync(place);
        writeFileSync(join(place, "part.h"), "typedef int part;\n");
        const header = join(place, `${name.replace("\\", "")}.h`);
        writeFileSync(header, '#include "part.h"\nint f(part p);\n');
        const words = ["-lx", "--no-load-library", header];
        const [own, outside] = [
          await runCommand(words),
          await runCommand(["--cpp", `${program} -E`, ...words]),
        ];
        assert.is(outside.status, 0, outside.stderr);
        assert.is(symbolsOf(outside), symbolsOf(own));
        assert.match(symbolsOf(own), /f\.argtypes = \[part\]/);
      }
    }),
  );
}

test("a name that would end its directive is refused", async () => {
  const call: Partial<Call> = {};
  for (const words of [["b.h>\n#include </etc/passwd"], ["--include", "c>", "a.h"]]) {
    const { status, stderr } = await runWith(output, ["--cpp", "gcc -E", ...words], call);
    assert.is(status, 1);
    assert.match(stderr, /no `#include <\.\.\.>` can say/);
  }
  assert.is(call.unit, undefined);
});

const asksForVersion =
  "#if defined __clang__\n#define WHO 1\n#elif __GNUC__ > 4\n#define WHO 2\n#else\n#define WHO 3\n#endif\n" +
  "#if __GNUC__ * 100 + __GNUC_MINOR__ >= 403\nint newer(void);\n#endif\nint f(void);\n";

judge("clang's text is what headers show to clang, as with --compiler", missingPrograms("clang"), () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "a.h"), asksForVersion);
    const words = ["-lx", "--no-load-library", join(folder, "a.h")];
    const outside = symbolsOf(await runCommand(["--cpp", "clang -E", ...words]));
    assert.is(outside, symbolsOf(await runCommand(["--compiler", "clang", ...words])));
    assert.match(outside, /WHO = 1/);
    // It calls itself gcc 4.2.
    assert.not.match(outside, /newer/);
    assert.match(symbolsOf(await runCommand(words)), /newer/);
  }),
);
