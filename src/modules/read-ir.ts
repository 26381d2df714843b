/** Reads a module that `--output-language ir` wrote, or another compiler: `bindwright from-ir FILE.json`. */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import { moduleFromJson } from "../ir/json.ts";
import type { Module } from "../ir/module.ts";
import type { Host } from "../source/host.ts";

/** Undefined where there is no module, which has been reported. */
export function readModuleFile(
  paths: readonly string[],
  host: Host,
  diagnostics: DiagnosticBag,
): Module | undefined {
  const [path = "", ...rest] = paths;
  const refuse = (reason: string): undefined => {
    diagnostics.report("invalid-ir", { values: { path, reason } });
  };
  if (rest.length > 0) return refuse("one file is one module, and more than one was given");
  const content = host.readFile(path);
  if (content.kind !== "file")
    return refuse(content.kind === "missing" ? "there is no such file" : content.kind);
  const { module, problems } = moduleFromJson(new TextDecoder().decode(content.bytes));
  if (module !== undefined) return module;
  for (const problem of problems)
    refuse(`${problem.path === "" ? "it" : `\`${problem.path}\``} ${problem.reason}`);
  return undefined;
}
