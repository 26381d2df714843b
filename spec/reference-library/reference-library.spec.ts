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
const style = "interoptopus" as const;

async function fromHeader(): Promise<string> {
  const host = createDiskHost({ fileSizeLimit: 1 << 26 });
  const { outputs } = await translate({ headers: [header], style, patternFiles: [patternFile] }, host);
  return outputs[0]?.text ?? "";
}

async function fromBuilder(): Promise<string> {
  return (await emitModule(buildInventory().build(), { style })).outputs[0]?.text ?? "";
}

test("header with patterns, builder and its JSON give the same module, byte for byte", async () => {
  const expected = await fromHeader();
  assert.ok(expected.includes("class SimpleService"));
  assert.is(await fromBuilder(), expected);
  const reading = moduleFromJson(moduleToJson(buildInventory().build()));
  if (reading.module === undefined) throw new Error(JSON.stringify(reading.problems));
  assert.is((await emitModule(reading.module, { style })).outputs[0]?.text, expected);
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
    writeFileSync(join(scratch, "typed.py"), await fromHeader());
  });
  for (const { version, program } of findPythons()) {
    called(`all checks of Python ${version} pass`, () => {
      const module = join(scratch, "typed.py");
      const raw = run(program, [join(folder, "raw_checks.py"), "interoptopus", library, module]);
      assert.match(raw.stdout, "44/44 checks passed, 98 functions covered");
      const patterns = run(program, [join(folder, "pattern_checks.py"), library, module]);
      assert.match(patterns.stdout, "compat: 28/28 passed");
      assert.match(patterns.stdout, "better: 16/16 passed");
    });
  }
}
