/** The manual page: man takes it without a warning, and it has every flag. */

import { join } from "node:path";
import { renderManual } from "../../scripts/manual.ts";
import { flags } from "../../src/cli/flags.ts";
import { examples } from "../../src/cli/help.ts";
import { missingPrograms, repositoryRoot, run } from "../support/outside.ts";
import { assert, judge, test } from "../support/test.ts";

test("every spelling is an option of its own, and every example there", () => {
  const text = renderManual().replaceAll("\\-", "-").replaceAll("\\(aq", "'");
  for (const spelling of flags.flatMap((flag) => flag.spellings))
    assert.ok(text.includes(`\\fB${spelling}\\fR`), spelling);
  for (const { words } of examples) assert.ok(text.includes(`\\fB${words}\\fR`), words);
});

test("no line is a request by accident", () => {
  const requests = renderManual()
    .split("\n")
    .flatMap((line) => (/^[.']/.test(line) ? [line.split(" ", 1)[0]] : []));
  assert.equal(new Set(requests), new Set(['.\\"', ".TH", ".SH", ".B", ".PP", ".SS", ".TP", ".br", ".BR"]));
});

judge("man shows it without a warning", missingPrograms("man"), () => {
  const page = join(repositoryRoot, "docs", "man", "bindwright.1");
  const environment = { MANWIDTH: "80", LC_ALL: "C.UTF-8", MANPAGER: "cat" };
  const { status, stdout, stderr } = run("man", ["--warnings", "-l", page], { environment });
  assert.equal({ status, stderr }, { status: 0, stderr: "" });
  assert.match(stdout, /^NAME\n +bindwright - C headers to Python ctypes modules\n/m);
  assert.match(stdout, /^ +-o FILE, --output FILE$/m);
});
