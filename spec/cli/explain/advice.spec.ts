import { explainAbsence } from "../../../src/cli/explain/absence.ts";
import { readUnit } from "../../../src/cli/explain/unit.ts";
import type { GivenOptions } from "../../../src/options.ts";
import { createMemoryHost } from "../../../src/source/host.ts";
import { assert, test } from "../../support/test.ts";

async function explain(text: string, options: GivenOptions = {}): Promise<string> {
  const unit = await readUnit({ headers: ["a.h"], ...options }, createMemoryHost({ "a.h": text }));
  assert.ok(unit !== undefined);
  return explainAbsence("f", unit) ?? "";
}

/** What is said of a function that only who has the macro has. */
function advise(macro: string, options: GivenOptions = {}): Promise<string> {
  return explain(`#ifdef ${macro}\nint f(void);\n#endif\n`, options);
}

test("what languages, compilers and targets say of themselves is no switch", async () => {
  const rows: readonly (readonly [macro: string, said: RegExp])[] = [
    ["__cplusplus", /it is of C\+\+, and headers are read as C\n/],
    ["__OBJC__", /it is of Objective-C/],
    ["__ASSEMBLER__", /it is of assemblers/],
    ["__STDC_NO_THREADS__", /`--std` chooses the version/],
    ["_MSC_VER", /`--target x86_64-windows-msvc`/],
    ["__clang__", /clang has it: `--compiler clang`/],
    ["__INTEL_COMPILER", /a compiler that no `--compiler` stands for/],
    ["_WIN32", /other targets have it: `--target x86_64-windows-gnu`, /],
    ["__APPLE__", /other targets have it: `--target x86_64-apple-darwin`, `--target arm64-apple-darwin`\n/],
    ["__s390x__", /other targets have it: `--target s390x-linux-gnu`\n/],
    ["__FreeBSD__", /no target here/],
    ["__AVX2__", /`--compiler-flag`/],
  ];
  for (const [macro, said] of rows) {
    const text = await advise(macro);
    assert.match(text, said);
    assert.not.match(text, /-D/);
  }
});

test("the advice is of the target that is asked for", async () => {
  const windows = { target: "x86_64-windows-msvc" };
  assert.match(
    await advise("__linux__", windows),
    /other targets have it: `--target x86_64-linux-gnu`, .*, \.\.\.\n/,
  );
  assert.match(await advise("__GNUC__", windows), /other targets have it: /);
  assert.match(
    await advise("__linux__", { predefinedMacros: false }),
    /unless `-undef` or `-U` takes it away/,
  );
});

test("switches are the user's, those that begin like the language's own, too", async () => {
  for (const macro of [
    "HAVE_F",
    "_GNU_SOURCE",
    "__STDC_WANT_LIB_EXT1__",
    "__STDC_LIMIT_MACROS",
    "__EXTENSIONS__",
  ])
    assert.match(await advise(macro), new RegExp(`to have it: \`-D ${macro}\``));
});

test("what a header defines in any case, no flag changes", async () => {
  const asks = "#if VAL > 4\nint f(void);\n#endif\n";
  assert.match(
    await explain(`#define VAL 2\n${asks}`),
    /VAL is 2 there \(defined at a\.h:1, whatever `-D` and `-U` say\)/,
  );
  for (const guard of ["#ifndef VAL", "#if !defined(VAL)", "#if ! defined VAL || 0"])
    assert.match(
      await explain(`${guard}\n#define VAL 2\n#endif\n${asks}`),
      /VAL is 2 there \(defined at a\.h:2, unless `-D VAL=VALUE` is given\)/,
    );
  assert.match(await explain(`#ifndef OTHER\n#define VAL 2\n#endif\n${asks}`), /whatever `-D` and `-U` say/);
});
