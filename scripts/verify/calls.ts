/** What calls through a typed module cost, beside the same calls in the shape that Interoptopus 0.14 prints. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildInventory } from "../../spec/reference-library/inventory.ts";
import {
  findPythons,
  makeScratchFolder,
  missingPrograms,
  repositoryRoot,
  run,
} from "../../spec/support/outside.ts";
import { emitModule } from "../../src/translate.ts";
import type { Check, Outcome } from "./check.ts";

/** @param sample asks nobody: what is timed wants a machine of its own. */
export function callChecks(sample: boolean): readonly Check[] {
  if (sample) return [];
  const pythons = findPythons().filter(({ version }, at, all) => at === all.length - 1 || version === "3.11");
  return pythons.map(({ version, program }) => ({
    name: `typed modules: calls in Python ${version}`,
    missing: missingPrograms("gcc"),
    judge: () => measureCalls(program),
  }));
}

async function measureCalls(python: string): Promise<Outcome> {
  const folder = makeScratchFolder();
  const library = join(folder, "libreference_project.so");
  const source = join(repositoryRoot, "spec", "reference-library", "reference_project.c");
  const words = ["-std=c11", "-O2", "-Wno-psabi", "-fPIC", "-shared", "-o", library, source];
  const made = run("gcc", words);
  if (made.status !== 0) return { kind: "failed", words: made.stderr };
  const { outputs } = await emitModule(buildInventory().build(), { style: "interoptopus" });
  const module = join(folder, "typed.py");
  writeFileSync(module, outputs[0]?.text ?? "");
  const bench = join(repositoryRoot, "bench", "typed_calls.py");
  const { status, stdout, stderr } = run(python, [bench, library, module], { seconds: 300 });
  const table = `\n${stdout.trimEnd().replace(/^/gm, "    ")}`;
  return { kind: status === 0 ? "passed" : "failed", words: status === 0 ? table : `${table}\n${stderr}` };
}
