/** zsh takes the script, with every flag in it, and completes by it. */

import { renderZsh } from "../../../src/cli/completions/zsh.ts";
import { flags } from "../../../src/cli/flags.ts";
import { missingPrograms, run } from "../../support/outside.ts";
import { assert, judge, test } from "../../support/test.ts";
import { emptyFolder, offeredValues, scriptFor } from "./support.ts";

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

/**
 * A shell on a terminal of its own: whether it shows the text when Tab is pressed at the end of the line. Waits until
 * the text is there.
 */
async function completes(rows: readonly (readonly [line: string, shown: string])[]): Promise<string> {
  const steps = rows.map(
    ([line, shown], index) => `zpty -w -n shell $'${line}\\t'
zpty -r -m shell text '*${shown}*' && print ${index}
zpty -w -n shell $'\\C-u'`,
  );
  const program = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "autoload -U compinit; compinit -D -u; source $1; PROMPT=; print ready-'now'"
zpty -r -m shell text '*ready-now*'
${steps.join("\n")}
zpty -d shell`;
  const words = ["-f", "-c", program, "zsh", await scriptFor("zsh")];
  return run("zsh", words, { cwd: emptyFolder, seconds: 20 }).stdout.trim();
}

judge("zsh completes flags, their values, commands and codes, under both names", missing, async () => {
  const rows: readonly (readonly [string, string])[] = [
    ["bindwright --output-l\\tjs", "=json"],
    ...offeredValues.map(([flag, begun, value]) => [`bindwright ${flag} ${begun}`, value] as const),
    ["bindwright -std=c1\\t", "c11"],
    ["bindwright from", "from-ir"],
    ["bindwright explain unknown-type-", "unknown-type-name"],
    ["ctypesgen --naming pe", "pep8"],
  ];
  assert.equal((await completes(rows)).split("\n"), [...rows.keys()].map(String));
});
