/** One script of the chunks that a usual run loads. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findUsualChunks, packChunks } from "../../scripts/usual-chunks.ts";
import { assert, suite } from "../support/test.ts";

const usual = suite("usual chunks");

type Output = Parameters<typeof findUsualChunks>[0]["outputs"][string];

function output(entryPoint: string | undefined, imports: readonly [string, string][]): Output {
  const list = imports.map(([kind, path]) => ({ kind, path }));
  return { bytes: 0, inputs: {}, exports: [], imports: list, entryPoint } as unknown as Output;
}

const entries = [
  "bin/bindwright.ts",
  "src/cli/parse.ts",
  "src/cli/request.ts",
  "src/cli/run.ts",
  "src/passes/python/plan.ts",
  "src/emit/python/module.ts",
  "node_modules/commander/esm.mjs",
];

usual("they are the entries of a usual run and what these import, not what they may import later", () => {
  const outputs = Object.fromEntries(
    entries.map((entry, index) => [
      `dist/bin/entry-${index}.js`,
      output(entry, [["import-statement", "dist/bin/a.js"]]),
    ]),
  );
  outputs["dist/bin/a.js"] = output(undefined, [
    ["import-statement", "dist/bin/b.js"],
    ["dynamic-import", "dist/bin/c.js"],
  ]);
  outputs["dist/bin/b.js"] = output(undefined, []);
  outputs["dist/bin/c.js"] = output(undefined, []);
  const names = findUsualChunks({ outputs });
  assert.is(names.length, entries.length + 2);
  assert.ok(names.includes("b.js"));
  assert.not(names.includes("c.js"));
});

usual("an entry that is no chunk any more is an error, since nobody would miss it", () => {
  assert.throws(() => findUsualChunks({ outputs: {} }), /no chunk begins with/);
});

usual("the pack is an expression: functions by the names with which they are required", () => {
  const folder = mkdtempSync(join(tmpdir(), "bindwright-"));
  try {
    writeFileSync(
      join(folder, "a.js"),
      '"use strict";exports.b=require("./b.js");\n//# sourceMappingURL=a.js.map\n',
    );
    const text = packChunks(folder, ["a.js"]);
    assert.not.match(text, /sourceMappingURL/);
    const pack = new Function(`return ${text}`)() as Record<string, (...words: unknown[]) => void>;
    const exports: Record<string, unknown> = {};
    pack["./a.js"]?.(exports, (name: string) => `required ${name}`);
    assert.is(exports.b, "required ./b.js");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
