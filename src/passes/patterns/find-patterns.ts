/**
 * What a module's declarations mean, in three layers: what their structure and names say, what their comments and
 * attributes say, what a file says. The later one wins.
 */

import type { DiagnosticBag } from "../../diagnostics/bag.ts";
import type { Module } from "../../ir/module.ts";
import { readAnnotations, withoutTags } from "./annotations.ts";
import { createContext } from "./context.ts";
import { type PatternDecision, PatternDraft } from "./draft.ts";
import { findEnums } from "./enums.ts";
import { findPlainHandles } from "./plain-handles.ts";
import { findRecords } from "./records.ts";
import { findServices } from "./services.ts";
import { applySidecar } from "./sidecar.ts";
import type { SidecarFile } from "./sidecar-file.ts";
import { findStrings } from "./strings.ts";

export interface FoundPatterns {
  /** The module with its patterns. */
  readonly module: Module;
  readonly decisions: readonly PatternDecision[];
}

/** A module that has patterns already (another compiler's, a builder's) keeps them; only files are read then. */
export function findPatterns(
  module: Module,
  files: readonly SidecarFile[],
  diagnostics: DiagnosticBag,
): FoundPatterns {
  const draft = new PatternDraft(module.patterns);
  const context = createContext(module, draft);
  if (module.patterns === undefined) {
    findStrings(context);
    findRecords(context);
    findEnums(context);
    findServices(context);
    findPlainHandles(context);
    const refuse = (name: string, reason: string): void =>
      diagnostics.report("pattern-does-not-fit", { values: { name, reason } });
    applySidecar(readAnnotations(module, context.typeNames, refuse), context, diagnostics, "annotation");
  }
  for (const file of files) applySidecar(file, context, diagnostics);
  return {
    module: { ...withoutTags(module), patterns: draft.toPatterns(module) },
    decisions: draft.decisions,
  };
}
