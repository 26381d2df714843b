/** An emitter prints a decided module. It computes no offset, picks no name and asks for no target. */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import type { Module } from "../ir/module.ts";
import type { Options } from "../options.ts";

export interface OutputFile {
  /** Relative path with "/"; the empty string is the main output, wherever the caller wants it. */
  readonly path: string;
  /** The path is one that the caller gave, relative to nothing but the working directory. */
  readonly isGivenPath?: true;
  /** Unicode text with LF line ends. */
  readonly text: string;
}

export interface Emitter {
  /** The name that `--output-language` takes. */
  readonly name: string;
  /** Reports what the output's language cannot say. */
  emit(module: Module, options: Options, diagnostics: DiagnosticBag): readonly OutputFile[];
}
