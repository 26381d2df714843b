/** bash completes flags and their arguments. */

import { missingPrograms, run } from "../../support/outside.ts";
import { assert, judge } from "../../support/test.ts";
import { emptyFolder, offeredValues, scriptFor } from "./support.ts";

const missing = missingPrograms("bash");

/** What bash offers for the last word, as it splits words: an equals sign is one of its own. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const program = `
source "$1"; shift
COMP_WORDS=(bindwright "$@"); COMP_CWORD=$#
_bindwright 2>/dev/null
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = run(
    "bash",
    ["--norc", "-c", program, "bash", await scriptFor("bash"), ...words],
    {
      cwd: emptyFolder,
    },
  );
  assert.is(stderr, "");
  return stdout.trim().split("\n");
}

judge("bash takes the script", missing, async () => {
  assert.equal(run("bash", ["-n", await scriptFor("bash")]), { status: 0, stdout: "", stderr: "" });
});

judge("bash offers flags by their beginning", missing, async () => {
  assert.equal(await offered("--output"), ["--output", "--output-language"]);
  assert.equal(await offered("-iq"), ["-iquote"]);
});

judge(
  "bash offers the arguments that there are, behind a blank and behind an equals sign",
  missing,
  async () => {
    assert.equal(await offered("--output-language", "js"), ["json"]);
    assert.equal(await offered("--output-language", "=", "js"), ["json"]);
    assert.ok((await offered("--output-language", "=")).includes("json"));
    assert.ok((await offered("--target", "x86_64-l")).includes("x86_64-linux-gnu"));
    assert.ok((await offered("-std", "=", "c1")).includes("c11"));
  },
);

judge("bash offers directories for directories, and files for the rest", missing, async () => {
  assert.equal(await offered("-I", "/us"), ["/usr"]);
  assert.equal(await offered("zlib"), [""]);
});

judge("bash offers the values of flags, also of those that take others besides", missing, async () => {
  for (const [flag, begun, value] of offeredValues)
    assert.ok((await offered(flag, begun)).includes(value), `${flag} ${begun}`);
});

judge(
  "bash offers commands as the first word alone, and the codes of messages to explain",
  missing,
  async () => {
    assert.equal([await offered("ex"), await offered("fr")], [["explain"], ["from-ir"]]);
    assert.equal(await offered("zlib.h", "ex"), [""]);
    assert.equal(await offered("explain", "unknown-type"), ["unknown-type-name"]);
    assert.equal(await offered("explain", "unknown-type-name", "unknown-type"), [""]);
  },
);

judge("bash completes the program under its other name", missing, async () => {
  const program = 'source "$1"; complete -p ctypesgen bindwright';
  const { stdout } = run("bash", ["--norc", "-c", program, "bash", await scriptFor("bash")]);
  assert.equal(
    stdout
      .trim()
      .split("\n")
      .map((line) => line.split(" ").slice(-3)),
    [
      ["-F", "_bindwright", "ctypesgen"],
      ["-F", "_bindwright", "bindwright"],
    ],
  );
});
