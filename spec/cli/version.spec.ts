import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPackage, ownFolder } from "../../src/cli/version.ts";
import { assert, test } from "../support/test.ts";
import { inFolder } from "./support.ts";

test("our own package is found from the sources", () => {
  const { folder, version } = findPackage(ownFolder());
  const own = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  assert.is(version, own.version);
  assert.match(version, /^\d+\.\d+\.\d+$/);
});

test("a package.json of another name on the way is passed by", () =>
  inFolder((folder) => {
    const inner = join(folder, "dist", "bin");
    mkdirSync(inner, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "name": "bindwright", "version": "9.8.7" }');
    writeFileSync(join(inner, "package.json"), '{ "type": "commonjs" }');
    assert.equal(findPackage(inner), { folder, version: "9.8.7" });
  }));

test("without any the version is 0.0.0", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "package.json"), "no JSON");
    assert.is(findPackage(folder).version, "0.0.0");
  }));
