/** zsh takes the script, with every flag in it, and completes by it. */

import { renderZsh } from "../../../src/cli/completions/zsh.ts";
import { flags } from "../../../src/cli/flags.ts";
import { missingPrograms, run } from "../../support/outside.ts";
import { assert, judge, test } from "../../support/test.ts";
import { emptyFolder, scriptFor } from "./support.ts";

const missing = missingPrograms("zsh");

test("every spelling has a row", () => {
  const rows = renderZsh().split("\n");
  for (const spelling of flags.flatMap((flag) => flag.spellings)) {
    assert.ok(
      rows.some((row) => row.trimStart().startsWith(`'*${spelling}`)),
      spelling,
    );
  }
});

judge("zsh takes the script", missing, async () => {
  assert.equal(run("zsh", ["-n", await scriptFor("zsh")]), { status: 0, stdout: "", stderr: "" });
});

/** A shell on a terminal of its own: what it shows when Tab is pressed twice. Waits until the text is there. */
judge("zsh completes a flag, and the argument of one", missing, async () => {
  const program = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "autoload -U compinit; compinit -D -u; source $1; PROMPT=; print ready-'now'"
zpty -r -m shell text '*ready-now*'
zpty -w -n shell $'bindwright --output-l\\tjs\\t'
zpty -r -m shell text '*=json*' && print completed
zpty -d shell`;
  const words = ["-f", "-c", program, "zsh", await scriptFor("zsh")];
  assert.is(run("zsh", words, { cwd: emptyFolder, seconds: 20 }).stdout.trim(), "completed");
});
