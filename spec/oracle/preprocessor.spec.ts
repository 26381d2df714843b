/** Our preprocessed tokens against `gcc -E`'s, on the system headers of the first issue, with gcc's own macros and ours. */

import { existsSync } from "node:fs";
import { bindwright, missingPrograms, run } from "../support/outside.ts";
import { assert, judge } from "../support/test.ts";

const headers = ["zlib.h", "sqlite3.h", "curl/curl.h", "expat.h", "png.h", "stdio.h", "math.h"];
const multiarch = `/usr/include/${process.arch === "x64" ? "x86_64" : "aarch64"}-linux-gnu`;

function whyMissing(header: string): string | undefined {
  const present = ["/usr/include", multiarch].some((folder) => existsSync(`${folder}/${header}`));
  return missingPrograms("gcc") ?? (present ? undefined : `${header} is not installed`);
}

/** Words of the text without blanks: strings and numbers whole, punctuation a character each. */
function tokensOf(text: string): readonly string[] {
  const lines = text.split("\n").filter((line) => !line.startsWith("#"));
  return lines.join("\n").match(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[\w$.]+|\S/g) ?? [];
}

for (const header of headers) {
  judge(`${header} comes out token for token as from gcc -E`, whyMissing(header), () => {
    const ours = bindwright(["-E", "-P", header]);
    assert.is(ours.status, 0, ours.stderr);
    const theirs = run("gcc", ["-E", "-P", "-x", "c", "-"], { input: `#include <${header}>\n` });
    const expected = tokensOf(theirs.stdout);
    const got = tokensOf(ours.stdout);
    const at = expected.findIndex((token, index) => token !== got[index]);
    assert.is(
      at,
      -1,
      `token ${at}: gcc ${expected.slice(at, at + 8).join(" ")}; ours ${got.slice(at, at + 8).join(" ")}`,
    );
    assert.is(got.length, expected.length);
    assert.ok(got.length > 100);
  });
}
