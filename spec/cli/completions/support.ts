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
