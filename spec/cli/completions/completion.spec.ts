/** What is offered for arguments. */

import { allCommands, allFlags, offerOf } from "../../../src/cli/completions/completion.ts";
import { renderCompletions } from "../../../src/cli/completions/render.ts";
import { flags } from "../../../src/cli/flags.ts";
import { renderHelp } from "../../../src/cli/help.ts";
import { assert, test } from "../../support/test.ts";
import { runCommand } from "../support.ts";

test("every flag of the table is known", () => {
  assert.is(allFlags, flags);
});

test("flags without argument get no offer, and choices are offered as they are", () => {
  for (const flag of flags) {
    const offer = offerOf(flag);
    assert.is(offer === undefined, flag.argument === undefined, flag.spellings[0]);
    if (flag.choices !== undefined) assert.equal(offer, { kind: "words", words: flag.choices });
  }
});

test("directories and files are offered by the argument's name", () => {
  const kindOf = (spelling: string): string | undefined => {
    const flag = flags.find(({ spellings }) => spellings.includes(spelling));
    return flag === undefined ? undefined : offerOf(flag)?.kind;
  };
  assert.equal(
    [kindOf("-I"), kindOf("-o"), kindOf("-l"), kindOf("--target")],
    ["directories", "files", "none", "words"],
  );
});

test("--completions prints the script, without a header", async () => {
  const choices = flags.find(({ spellings }) => spellings.includes("--completions"))?.choices ?? [];
  assert.equal(choices, ["bash", "fish", "zsh"]);
  for (const shell of choices) {
    const { status, stdout, stderr } = await runCommand(["--completions", shell]);
    assert.equal({ status, stderr }, { status: 0, stderr: "" });
    assert.is(stdout, await renderCompletions(shell));
  }
});

test("values that are offered are values of the flag, or begin them", () => {
  for (const flag of flags) {
    for (const word of flag.values?.offered ?? [])
      assert.ok(flag.values?.pattern.test(/[=:]$/.test(word) ? `${word}x` : word), word);
  }
});

test("the commands that are offered are those of the help", () => {
  for (const { name, forms } of allCommands)
    for (const form of forms) assert.ok(renderHelp().includes(`bindwright ${name} ${form}\n`), name);
});
