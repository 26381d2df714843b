/** One question to an outside judge, and its answer. */

import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../spec/support/outside.ts";

export interface Outcome {
  readonly kind: "passed" | "failed" | "skipped";
  /** What the judge said: a line, or for a failure its whole report. */
  readonly words: string;
}

export interface Check {
  readonly name: string;
  /** Why it cannot be asked here; undefined where it can. */
  readonly missing: string | undefined;
  /** It may be missing even where `ORACLES=required`: a Python that no package of the system brings. */
  readonly optional?: boolean;
  judge(): Outcome | Promise<Outcome>;
}

/** The folder of the second, independent judges, where there is one beside the repository (or where the variable says). */
export const judgesFolder: string | undefined = [
  process.env.BINDWRIGHT_JUDGES,
  join(repositoryRoot, "..", "shared"),
  join(repositoryRoot, "..", "..", "shared"),
]
  .filter((folder) => folder !== undefined)
  .filter((folder) => existsSync(join(folder, "oracle", "layout_oracle.py")))
  // A process that runs there sees the folder's real name.
  .map((folder) => realpathSync(folder))[0];

/** Only found beside the repository by those who keep them: such a check is optional. */
export const noJudges = "the independent judges are not beside the repository";

export function whyNoJudge(path: string): string | undefined {
  if (judgesFolder === undefined) return noJudges;
  return existsSync(join(judgesFolder, path)) ? undefined : `${path} is not among the independent judges`;
}

export function judgePath(path: string): string {
  return join(judgesFolder ?? "", path);
}

/** A process's end as an outcome: its last line when it passed, all of its words when not. */
export function outcomeOf(run: {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}): Outcome {
  const lines = run.stdout.trim().split("\n");
  if (run.status === 0) return { kind: "passed", words: lines.at(-1) ?? "" };
  return { kind: "failed", words: `${run.stdout}${run.stderr}`.trim().slice(-4000) };
}

export function printOutcome(name: string, { kind, words }: Outcome): void {
  if (kind === "failed") console.log(`FAILED  ${name}\n${words.replace(/^/gm, "    ")}`);
  else console.log(`${kind.padEnd(7)} ${name}: ${words}`);
}
