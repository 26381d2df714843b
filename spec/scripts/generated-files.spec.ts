import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generatedFiles } from "../../scripts/generated-files.ts";
import type { CatalogEntry } from "../../src/diagnostics/catalog/entry.ts";
import { catalog } from "../../src/diagnostics/catalog.ts";
import { repositoryRoot as root } from "../support/outside.ts";
import { assert, test } from "../support/test.ts";

test("what is made from tables is what the tables make (npm run generate)", () => {
  for (const { path, generate } of generatedFiles) {
    const text = readFileSync(join(root, path), "utf8");
    assert.ok(generate(text) === text, `${path} is out of date`);
  }
});

test("docs/diagnostics.md explains every code", () => {
  const text = readFileSync(join(root, "docs/diagnostics.md"), "utf8");
  for (const code of Object.keys(catalog)) assert.ok(text.includes(`\n### ${code}\n`), code);
});

test("the catalog's messages are one short line without final full stop", () => {
  for (const [code, entry] of Object.entries(catalog) as [string, CatalogEntry][]) {
    assert.match(code, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    assert.ok(entry.message.length <= 100, code);
    assert.not.match(entry.message, /[.\n]$/, code);
    assert.match(entry.explanation, /^[^\n]+\.$/, code);
    assert.not.match(entry.help ?? "", /[.\n]$/, code);
  }
});
