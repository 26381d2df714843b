/** Reads the files that `--patterns` names. */

import type { DiagnosticBag } from "../../diagnostics/bag.ts";
import type { Host } from "../../source/host.ts";
import { readSidecar, type SidecarFile } from "./sidecar-file.ts";

const unreadKinds = {
  missing: "there is no such file",
  directory: "it is a directory",
  special: "it is not a regular file: write the patterns to one and name that",
  "too-large": "it is too large",
} as const;

/** Its format is what a file has to say at least. */
const empty = 'it is empty: a file without patterns is {"format": 1}';

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
    if (content.kind !== "file") {
      if (path === "/dev/null") return refuse(empty);
      return refuse(content.kind === "unreadable" ? content.reason : unreadKinds[content.kind]);
    }
    if (content.bytes.length === 0) return refuse(empty);
    const { file, problems } = readSidecar(new TextDecoder().decode(content.bytes));
    if (file !== undefined) return [file];
    const [first] = problems;
    return refuse(first === undefined ? empty : `${first.path === "" ? "it" : first.path} ${first.reason}`);
  });
}
