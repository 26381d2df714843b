/** Modules are as ruff wants them: of every header of the cases, and of real ones where they are installed. */

import { existsSync } from "node:fs";
import { findExpectations, runCase } from "../../support/cases.ts";
import { pythonOf } from "../../support/modules.ts";
import { bindwright } from "../../support/outside.ts";
import { firstUnformatted, lint, lintStrictly } from "../../support/ruff.ts";
import { assert, judge, suite, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

const headers: readonly string[] = [...new Set(findExpectations().map(({ header }) => header))].filter(
  (header) => /^(?:declarations|layout|ir)\//.test(header),
);

test("ruff finds what is wrong, and lays out what is not", () => {
  assert.equal(lint("import os\n").length, 1);
  assert.is(firstUnformatted("x = [1,2]\n"), "1: x = [1, 2]");
});

const long = "a_name_that_is_long_enough_to_fill_a_line".repeat(2);

/** Names and macros as real headers have them. */
const strange = `/** ${"words ".repeat(30)} */
int f(char *l);
#define BOTH(l, O) (!!(l) && !!(O))
enum color { RED, GREEN = 5 };
typedef enum color (*paint)(enum color c, int n);
struct s { paint p; enum color all[3]; int bits : 3; };
struct { int a; } typedef ${long.slice(0, 60)};
typedef ${long.slice(0, 60)} ${long.slice(0, 41)};
typedef union { int i; } u;
void g(void (*callback)(u value), struct s *pointer);
static const int ${long} = 7;
enum type { any };
`;

/** What ruff for WebAssembly, which takes a stub for a module, finds in stubs: names ahead of their statements, parameters' names. */
const forModules = /: (?:F821|E741|UP035) /;

for (const [form, options] of [
  ["plain", {}],
  ["documented", { documentation: true }],
  ["with classes of enums", { enums: [{ form: "auto" }] }],
  ["bound at first use", { lazy: true, documentation: true }],
  ["in Python's style", { naming: "pep8", documentation: true, enums: [{ form: "auto" }] }],
] as const) {
  test(`no rule has a finding in a module that is ${form}, nor in its stub`, async () => {
    const module = await pythonOf(strange, options);
    assert.equal([...lint(module), ...lintStrictly(module)], []);
    assert.is(firstUnformatted(module), undefined);
    const { outputs } = await translateText(strange, { ...options, outputLanguage: "pyi" });
    const stub = outputs[0]?.text ?? "";
    assert.equal(
      lintStrictly(stub).filter((finding) => !forModules.test(finding)),
      [],
    );
    assert.ok(
      stub.split("\n").every((line) => line.length <= 88 || !line.includes(": TypeAlias = ")),
      stub,
    );
  });
}

const cases = suite("modules of the cases");

cases("there are some", () => assert.ok(headers.length > 400));

for (const group of new Set(headers.map((header) => header.slice(0, header.lastIndexOf("/"))))) {
  cases(group, async () => {
    const faults: string[] = [];
    for (const header of headers.filter((each) => each.slice(0, each.lastIndexOf("/")) === group)) {
      const { stdout } = await runCase(header, ["--output-language", "py"]);
      const unformatted = firstUnformatted(stdout);
      faults.push(...lint(stdout).map((finding) => `${header}: ${finding}`));
      if (unformatted !== undefined) faults.push(`${header}: ${unformatted}`);
    }
    assert.equal(faults, []);
  });
}

for (const header of ["zlib.h", "sqlite3.h", "curl/curl.h", "expat.h", "png.h", "math.h"]) {
  const folders = ["/usr/include", "/usr/include/x86_64-linux-gnu"];
  const isThere = folders.some((folder) => existsSync(`${folder}/${header}`));
  judge(`${header} alone`, isThere ? undefined : `no ${header}`, () => {
    const { status, stdout } = bindwright([header]);
    assert.is(status, 0);
    assert.equal(lint(stdout), []);
    assert.is(firstUnformatted(stdout), undefined);
  });
}
