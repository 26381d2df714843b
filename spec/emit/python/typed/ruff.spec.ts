/** Typed modules are as ruff wants them: of strange headers, of the cases, of the reference library, and as packages. */

import { emitModule, LibraryBuilder, t } from "../../../../src/index.ts";
import { buildInventory } from "../../../reference-library/inventory.ts";
import { findExpectations, runCase } from "../../../support/cases.ts";
import { firstUnformatted, lint } from "../../../support/ruff.ts";
import { assert, suite, test } from "../../../support/test.ts";
import { translateText } from "../../../support/translation.ts";

function faultsOf(module: string): readonly string[] {
  const unformatted = firstUnformatted(module);
  const skipped = module.split("\n").filter((line) => line.includes("# fmt: skip"));
  return [...lint(module), ...(unformatted === undefined ? [] : [unformatted]), ...skipped];
}

const long = "a_name_that_is_long_enough_to_fill_a_line".repeat(2);
const middle = long.slice(0, 40);

/** Names and forms as real headers have them. */
const strange = `/**   ${"words ".repeat(30)}
 *   - "quoted"
 */
int f(char *l);
#define BIG 1e300
enum color { RED, GREEN = 5 };
typedef enum color (*paint)(enum color c, int n);
struct s { paint p; enum color all[3]; int bits : 3; int __low, __high; };
struct { int a; } typedef ${long.slice(0, 60)};
typedef ${long.slice(0, 60)} ${long.slice(0, 41)};
typedef union { int i; } u;
void g(void (*callback)(u value), struct s *pointer);
int ${middle}(int (*${middle}_callback)(const char *${middle}, int count), void *data, int *___x);
const char *name_${middle}(const char *first);
static const int ${long} = 7;
enum type { any };
char *__strtok(char *text, const char *${middle}, char **${middle}_state);
paint ${middle}_get(void);
typedef struct bus bus;
bus *bus_new(int (*${middle})(void *data, int ${middle}_2));
void bus_free(bus *b);
_Bool bus_is_${middle}(bus *b, const int *${middle});
int bus_listen(bus *b, int (*listener)(void *data, int ${middle}_2), void *${middle}_data);
`;

test("no rule has a finding in a typed module, and there is nothing to lay out", async () => {
  const { outputs } = await translateText(strange, { style: "interoptopus" });
  assert.equal(faultsOf(outputs[0]?.text ?? "no module"), []);
});

test("the aliases of types are the module's own, whatever the header calls its things", async () => {
  const header = "int _BindwrightPointer(int *___given);\nstruct s { int __low; };\n";
  const { outputs } = await translateText(header, { style: "interoptopus" });
  const text = outputs[0]?.text ?? "";
  assert.match(
    text,
    /^def c_BindwrightPointer\(_given: _BindwrightPointer\[ctypes\.c_int\] \| None\) -> int:$/m,
  );
  assert.match(
    text,
    /def __init__\(self, \*values: typing\.Any, \*\*fields: typing\.Any\) -> None: \.\.\.$/m,
  );
});

test("a typed module of next to nothing imports what it uses", async () => {
  const { outputs } = await translateText("int f(int a);\n", { style: "interoptopus" });
  const text = outputs[0]?.text ?? "";
  assert.equal(faultsOf(text), []);
  assert.equal(text.match(/^ *(?:import|from) .*$/gm), [
    "from __future__ import annotations",
    "import ctypes",
    "import os",
    "import typing",
  ]);
});

test("the reference library has slices, options, services and errors that are laid out", async () => {
  const { outputs } = await emitModule(buildInventory().build(), { style: "interoptopus" });
  assert.equal(faultsOf(outputs[0]?.text ?? "no module"), []);
});

test("so are the modules of a package", async () => {
  const lib = new LibraryBuilder("shapes");
  const point = lib.struct("Point", { x: t.i32, y: t.i32 }, { namespace: "plane" });
  lib.enum("Fault", { Ok: 0, Far: 1 }, { namespace: "plane", error: { success: "Ok" } });
  lib.function("distance", { from: point, to: point }, t.i32, { namespace: "plane" });
  lib.constant("SIDES", t.u8, 4n, { namespace: "solid" });
  lib.function("solid", {}, t.i32);
  for (const name of ["Total", "A", "part_10", "part_9", "part_09", "part", "_x", "Xy", "X2", "x2", "aB"])
    lib.function(name, {}, t.i32);
  for (const init of ["init_lib", `init_${long}`]) {
    const { outputs } = await emitModule(lib.build(), {
      style: "interoptopus",
      namespaces: "modules",
      initName: init,
    });
    assert.is(outputs.length, 4);
    for (const { path, text } of outputs) assert.equal(faultsOf(text), [], path);
  }
});

const cases = suite("typed modules of the cases");
const headers = [...new Set(findExpectations().map(({ header }) => header))].filter((header) =>
  /^(?:declarations|layout|ir)\//.test(header),
);

cases("there are some", () => assert.ok(headers.length > 400));

for (const group of new Set(headers.map((header) => header.slice(0, header.lastIndexOf("/"))))) {
  cases(group, async () => {
    const faults: string[] = [];
    for (const header of headers.filter((each) => each.slice(0, each.lastIndexOf("/")) === group)) {
      const { stdout } = await runCase(header, ["--output-language", "py", "--style", "interoptopus"]);
      faults.push(...faultsOf(stdout).map((finding) => `${header}: ${finding}`));
    }
    assert.equal(faults, []);
  });
}
