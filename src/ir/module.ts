/** Everything that an emitter reads: a translation unit's selected declarations, resolved for one target. Plain JSON. */

import type { Declaration, Omission } from "./declaration.ts";
import type { ModulePatterns } from "./pattern.ts";
import type { PythonPlan } from "./python.ts";
import type { ProofPlan } from "./python-proof.ts";
import type { TypedPlan } from "./typed.ts";

export const IR_VERSION = 1;

export interface Module {
  readonly format: "bindwright-ir";
  readonly version: number;
  readonly target: ModuleTarget;
  /** Paths as given or found; locations index into it. The given headers come first. */
  readonly files: readonly string[];
  readonly headers: readonly string[];
  readonly libraries: readonly string[];
  /** Where they are looked for while translating, and by the output when it is imported: as given, absent where nothing was. */
  readonly libraryDirectories?: readonly string[];
  readonly runtimeLibraryDirectories?: readonly string[];
  /** Python modules that the output imports everything from, in their order; absent without any. */
  readonly imports?: readonly ModuleImport[];
  readonly declarations: readonly Declaration[];
  /** What could not be translated, and why: for comments in the output and for explanations. */
  readonly omissions: readonly Omission[];
  /** What the declarations mean; absent where nobody asked. */
  readonly patterns?: ModulePatterns;
  /** Decisions for Python output, made by the passes; emitters compute none. */
  readonly python?: PythonPlan;
  /** Decisions for typed Python output, `--style interoptopus`. */
  readonly typed?: TypedPlan;
  /** What the proof of the layouts asserts of either. */
  readonly proof?: ProofPlan;
}

export interface ModuleImport {
  /** As an import statement names it. */
  readonly module: string;
  /** What `from MODULE import *` binds. */
  readonly names: readonly string[];
}

export interface ModuleTarget {
  readonly triple: string;
  readonly bigEndian: boolean;
  /** In bits. */
  readonly pointerSize: number;
  readonly operatingSystem: string;
  readonly architecture: string;
}
