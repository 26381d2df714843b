/** Modules are as ruff wants them: of every header of the cases, and of real ones where they are installed. */

import { existsSync } from "node:fs";
import { findExpectations, runCase } from "../../support/cases.ts";
import { bindwright } from "../../support/outside.ts";
import { firstUnformatted, lint } from "../../support/ruff.ts";
import { assert, judge, suite, test } from "../../support/test.ts";

const headers: readonly string[] = [...new Set(findExpectations().map(({ header }) => header))].filter(
  (header) => /^(?:declarations|layout|ir)\//.test(header),
);

test("ruff finds what is wrong, and lays out what is not", () => {
  assert.equal(lint("import os\n").length, 1);
  assert.is(firstUnformatted("x = [1,2]\n"), "1: x = [1, 2]");
});

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
