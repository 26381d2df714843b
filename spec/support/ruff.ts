/** Ruff, built for WebAssembly: what it finds in a Python module by its default rules, and how it would lay it out. */

import { PositionEncoding, Workspace } from "@astral-sh/ruff-wasm-nodejs";

interface Finding {
  readonly code: string | null;
  readonly message: string;
  readonly start_location: { readonly row: number };
}

const workspace: Workspace = new Workspace(Workspace.defaultSettings(), PositionEncoding.Utf16);

/** The families of rules that generated modules and stubs are to keep besides; `E4` to `E9` and `F` were once the default. */
const strictWorkspace: Workspace = new Workspace(
  { lint: { select: ["E", "F", "W", "I", "UP", "B"] } },
  PositionEncoding.Utf16,
);

/** Each finding as `LINE: CODE what is wrong`. */
export function lint(module: string): readonly string[] {
  return describe(workspace.check(module));
}

/** The same by more rules than those of the default. */
export function lintStrictly(module: string): readonly string[] {
  return describe(strictWorkspace.check(module));
}

function describe(findings: readonly Finding[]): readonly string[] {
  return findings.map(
    ({ code, message, start_location: { row } }) => `${row}: ${code ?? "syntax"} ${message}`,
  );
}

/** The module as ruff lays it out; throws where it is no Python. */
export function format(module: string): string {
  return workspace.format(module);
}

/** The first line that ruff would lay out otherwise, with what it would write; undefined where there is none. */
export function firstUnformatted(module: string): string | undefined {
  const formatted = format(module).split("\n");
  const at = module.split("\n").findIndex((line, index) => line !== formatted[index]);
  return at < 0 ? undefined : `${at + 1}: ${formatted[at] ?? "(nothing)"}`;
}
