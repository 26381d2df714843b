/** fish completes flags and their arguments. */

import { missingPrograms, run } from "../../support/outside.ts";
import { assert, judge } from "../../support/test.ts";
import { emptyFolder, offeredValues, scriptFor } from "./support.ts";

const missing = missingPrograms("fish");

/** What fish offers for the last word of a line, without its descriptions. */
async function offered(line: string): Promise<readonly string[]> {
  const program = `source ${await scriptFor("fish")}; complete -C '${line}'`;
  const environment = { HOME: emptyFolder, XDG_CONFIG_HOME: emptyFolder };
  const { stdout } = run("fish", ["--no-config", "-c", program], { cwd: emptyFolder, environment });
  return stdout
    .trim()
    .split("\n")
    .map((row) => row.split("\t")[0] ?? "");
}

judge("fish takes the script", missing, async () => {
  assert.equal(run("fish", ["-n", await scriptFor("fish")]), { status: 0, stdout: "", stderr: "" });
});

judge("fish offers flags by their beginning", missing, async () => {
  assert.equal(await offered("bindwright --output"), ["--output", "--output-language"]);
  assert.ok((await offered("bindwright -nost")).includes("-nostdinc"));
});

judge("fish offers the arguments that there are", missing, async () => {
  assert.equal(await offered("bindwright --output-language js"), ["json"]);
  assert.equal(await offered("bindwright --target=s390"), ["--target=s390x-linux-gnu"]);
  assert.ok((await offered("bindwright -std=c1")).includes("-std=c11"));
});

judge("fish offers directories for directories", missing, async () => {
  assert.equal(await offered("bindwright -I /us"), ["/usr/"]);
});

judge("fish offers the values of flags, also of those that take others besides", missing, async () => {
  for (const [flag, begun, value] of offeredValues)
    assert.ok((await offered(`bindwright ${flag} ${begun}`)).includes(value), `${flag} ${begun}`);
});

judge(
  "fish offers commands as the first word alone, and the codes of messages to explain",
  missing,
  async () => {
    assert.equal(
      [await offered("bindwright ex"), await offered("bindwright fr")],
      [["explain"], ["from-ir"]],
    );
    assert.equal(await offered("bindwright zlib.h ex"), [""]);
    assert.ok((await offered("bindwright explain unknown-type")).includes("unknown-type-name"));
    assert.equal(await offered("bindwright zlib.h unknown-type"), [""]);
  },
);

judge("fish completes the program under its other name", missing, async () => {
  assert.equal(await offered("ctypesgen --output-l"), ["--output-language"]);
  assert.equal(await offered("ctypesgen --enums intf"), ["intflag"]);
  assert.equal(await offered("ctypesgen from"), ["from-ir"]);
});
