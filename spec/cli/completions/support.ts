/** The script for a shell, as a file. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderCompletions } from "../../../src/cli/completions/render.ts";
import { makeScratchFolder } from "../../support/outside.ts";

const folder: string = makeScratchFolder();

export async function scriptFor(shell: string): Promise<string> {
  const path = join(folder, `_bindwright.${shell}`);
  writeFileSync(path, (await renderCompletions(shell)) ?? "");
  return path;
}

/** An empty folder, for shells that offer files. */
export const emptyFolder: string = makeScratchFolder();

/** Flags whose values are few, or begin with few words, with one of those. */
export const offeredValues: readonly (readonly [flag: string, begun: string, value: string])[] = [
  ["--enums", "inte", "intenum"],
  ["--compiler", "cl", "clang"],
  ["--target", "s390", "s390x-linux-gnu"],
  ["--std", "gnu2", "gnu23"],
  ["--output-language", "js", "json"],
  ["--dump", "layout-", "layout-json"],
  ["--compat", "ctypesgen-", "ctypesgen-fork"],
  ["--style", "inter", "interoptopus"],
  ["--naming", "pep", "pep8"],
  ["--json-dialect", "mo", "mork"],
  ["--symbol-rules", "ne", "never="],
  ["--also", "lua", "luajit:"],
  ["--no-warn", "flag-with", "flag-without-effect"],
];
