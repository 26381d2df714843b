/** The acceptance library: three ways to one typed module, which is called from every Python of this machine. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createDiskHost } from "../../src/cli/disk.ts";
import { emitModule, moduleFromJson, moduleToJson, translate } from "../../src/index.ts";
import { findPythons, makeScratchFolder, missingPrograms, repositoryRoot, run } from "../support/outside.ts";
import { assert, skip, suite, test } from "../support/test.ts";
import { buildInventory } from "./inventory.ts";

const folder = join(repositoryRoot, "spec", "reference-library");
const header = join(folder, "reference_project.h");
const patternFile = join(folder, "patterns.json");

/** How the library's checks take a module: a typed one with `init_lib`, and ctypesgen's with functions at its top. */
const adapters = {
  interoptopus: { style: "interoptopus" },
  flat: { style: "ctypesgen", libraries: ["reference_project"], lookForLibraries: false },
} as const;
type Adapter = keyof typeof adapters;

/** Three ways to a module: what stands in the headers, with patterns; an inventory; and that inventory's JSON. */
const ways: Readonly<Record<string, (adapter: Adapter) => Promise<string>>> = {
  async header(adapter) {
    const host = createDiskHost({ fileSizeLimit: 1 << 26 });
    const { outputs } = await translate(
      { headers: [header], patternFiles: [patternFile], ...adapters[adapter] },
      host,
    );
    return outputs[0]?.text ?? "";
  },
  async builder(adapter) {
    return (await emitModule(buildInventory().build(), adapters[adapter])).outputs[0]?.text ?? "";
  },
  async json(adapter) {
    const { module, problems } = moduleFromJson(moduleToJson(buildInventory().build()));
    if (module === undefined) throw new Error(JSON.stringify(problems));
    return (await emitModule(module, adapters[adapter])).outputs[0]?.text ?? "";
  },
};

test("header with patterns, builder and its JSON give the same typed module, byte for byte", async () => {
  const expected = await ways.header?.("interoptopus");
  assert.ok(expected?.includes("class SimpleService"));
  assert.is(await ways.builder?.("interoptopus"), expected);
  assert.is(await ways.json?.("interoptopus"), expected);
});

test("a module that came as one gets the libraries that are asked for", async () => {
  assert.match(
    (await ways.json?.("flat")) ?? "",
    '_libs["reference_project"] = load_library("reference_project")',
  );
});

test("another target has other layouts and the same names", () => {
  const narrow = buildInventory().build("i386-linux-gnu");
  const wide = buildInventory().build("x86_64-linux-gnu");
  assert.is(narrow.target.pointerSize, 32);
  assert.equal(
    narrow.declarations.map(({ id }) => id),
    wide.declarations.map(({ id }) => id),
  );
});

const called = suite("called from Python");
const missing = missingPrograms("gcc");
const scratch = makeScratchFolder();
const library = join(scratch, "libreference_project.so");

if (missing !== undefined) skip("the reference library", missing);
else {
  called.before(async () => {
    const source = join(folder, "reference_project.c");
    const made = run("gcc", ["-std=c11", "-O2", "-Wno-psabi", "-fPIC", "-shared", "-o", library, source]);
    assert.is(made.status, 0, made.stderr);
    for (const [way, make] of Object.entries(ways))
      for (const adapter of Object.keys(adapters) as Adapter[])
        writeFileSync(join(scratch, `${adapter}_from_${way}.py`), await make(adapter));
  });
  for (const { version, program } of findPythons()) {
    for (const way of Object.keys(ways)) {
      called(`Python ${version} passes all checks of the module from the ${way}`, () => {
        const environment = { LD_LIBRARY_PATH: scratch };
        for (const adapter of Object.keys(adapters)) {
          const module = join(scratch, `${adapter}_from_${way}.py`);
          const raw = run(program, [join(folder, "raw_checks.py"), adapter, library, module], {
            environment,
          });
          assert.match(raw.stdout, "44/44 checks passed, 98 functions covered", adapter + raw.stdout);
        }
        const typed = join(scratch, `interoptopus_from_${way}.py`);
        const patterns = run(program, [join(folder, "pattern_checks.py"), library, typed]);
        assert.match(patterns.stdout, "compat: 28/28 passed");
        assert.match(patterns.stdout, "better: 16/16 passed");
      });
    }
  }
}
