/** The front end's judges: tokens as gcc's, layouts and constants as the compilers'. */

import { join } from "node:path";
import { mainPython, missingPrograms, repositoryRoot, run } from "../../spec/support/outside.ts";
import { type Check, judgePath, type Outcome, outcomeOf, whyNoJudge } from "./check.ts";

const command = `${process.execPath} ${join(repositoryRoot, "build", "bin", "bindwright.js")}`;

/** Targets whose layouts are judged. */
const targets = [
  "x86_64-linux-gnu",
  "i386-linux-gnu",
  "aarch64-linux-gnu",
  "armv7-linux-gnueabihf",
  "riscv64-linux-gnu",
  "s390x-linux-gnu",
  "x86_64-windows-gnu",
  "i686-windows-gnu",
  "x86_64-windows-msvc",
  "i686-windows-msvc",
  "x86_64-apple-darwin",
  "arm64-apple-darwin",
  "wasm32-unknown-emscripten",
];

/** One for each data model. */
const models = ["x86_64-linux-gnu", "x86_64-windows-msvc", "i386-linux-gnu"];

export function frontEndChecks(sample: boolean): readonly Check[] {
  const headers = sample ? ["--sample", "60"] : [];
  const count = sample ? "300" : "10000";
  const environment = {
    PP_CMD: `${command} -E`,
    LAYOUT_CMD: `${command} --dump layout-json --target={target} {header}`,
    CONST_CMD: `${command} --dump constants-json --target={target} {header}`,
  };
  const ask = (script: string, words: readonly string[]): Check => ({
    name: `${script.replace(/\.py$/, "")} ${words.join(" ")}`,
    missing: missingPrograms("gcc") ?? whyNoJudge(`frontend/${script}`),
    judge: (): Outcome =>
      outcomeOf(
        run(mainPython()?.program ?? "python3", [judgePath(`frontend/${script}`), ...words], {
          environment,
          seconds: 3600,
        }),
      ),
  });
  return [
    ask("pp_diff.py", ["run", "--profile", "host", ...headers]),
    ask("pp_diff.py", ["run", "--profile", "host", "--mode", "native", ...headers]),
    ...targets.flatMap((target) => [
      ...["1", "2", "3"]
        .slice(0, sample ? 1 : 3)
        .map((seed) => ask("layout_check.py", ["--seed", seed, "--count", count, "--target", target])),
    ]),
    ...models.map((target) =>
      ask("const_check.py", ["--seed", "1", "--count", sample ? "300" : "5000", "--target", target]),
    ),
  ];
}
