/** `--from-pkg-config`: what a package says it takes to compile against it and to link with it. No shell is involved. */

import { spawnSync } from "node:child_process";
import { suggestNearest } from "../diagnostics/distance.ts";
import { codeOf, describeError } from "./disk.ts";
import type { ProgramRunner } from "./io.ts";
import type { UsageError } from "./parse.ts";
import { splitShellWords } from "./words.ts";

export const runProgram: ProgramRunner = (program, words, encoding = "utf8") => {
  const done = spawnSync(program, words, {
    encoding,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 60_000,
    maxBuffer: 1 << 28,
  });
  const failure = done.error === undefined ? undefined : codeOf(done.error);
  return { status: done.status ?? 1, stdout: done.stdout ?? "", stderr: done.stderr ?? "", failure };
};

/** The words of a package's flags; `name` may have a version with it, `gtk+-3.0 >= 3.20`. */
export function askPkgConfig(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
  run: ProgramRunner,
): readonly string[] | UsageError {
  if (name === "" || name.startsWith("-"))
    return { message: `\`${name}\` is no package's name`, help: undefined };
  const program = environment.PKG_CONFIG || "pkg-config";
  const { status, stdout, stderr, failure } = run(program, ["--cflags", "--libs", name]);
  if (failure !== undefined) return explainFailure(program, failure);
  if (status === 0) return splitShellWords(stdout);
  const [reason = ""] = stderr.split("\n").filter((line) => line !== "");
  return {
    message: `pkg-config knows no package \`${name}\`${reason === "" ? "" : `: ${reason}`}`,
    help: suggestPackage(name, run(program, ["--list-all"]).stdout),
  };
}

function explainFailure(program: string, failure: string): UsageError {
  if (failure !== "ENOENT")
    return { message: `cannot run \`${program}\`: ${describeError(failure)}`, help: undefined };
  return {
    message: `cannot run \`${program}\`: there is no such program`,
    help: "install pkg-config (Debian: `pkg-config`, Homebrew: `pkgconf`), or name it with the variable PKG_CONFIG",
  };
}

/** `--list-all` prints a package a line, its name first. */
function suggestPackage(name: string, list: string): string {
  const [asked = name] = name.split(/[ <>=]/, 1);
  const known = list.split("\n").map((line) => line.split(" ", 1)[0] ?? "");
  const near = suggestNearest(
    asked,
    known.filter((other) => other !== "" && other !== asked),
  );
  if (near !== undefined) return `did you mean \`${near}\`?`;
  return "install the package's development files, or name their folder with the variable PKG_CONFIG_PATH";
}
