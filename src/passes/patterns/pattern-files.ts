/** Reads the files that `--patterns` names. */

import type { DiagnosticBag } from "../../diagnostics/bag.ts";
import type { Host } from "../../source/host.ts";
import { readSidecar, type SidecarFile } from "./sidecar-file.ts";

export function readPatternFiles(
  paths: readonly string[],
  host: Host,
  diagnostics: DiagnosticBag,
): readonly SidecarFile[] {
  return paths.flatMap((path) => {
    const refuse = (reason: string): readonly SidecarFile[] => {
      diagnostics.report("cannot-read-patterns", { values: { path, reason } });
      return [];
    };
    const content = host.readFile(path);
    if (content.kind !== "file")
      return refuse(content.kind === "missing" ? "there is no such file" : content.kind);
    const { file, problems } = readSidecar(new TextDecoder().decode(content.bytes));
    if (file !== undefined) return [file];
    const [first] = problems;
    return refuse(
      first === undefined ? "it is empty" : `${first.path === "" ? "it" : first.path} ${first.reason}`,
    );
  });
}
