/** An emitter prints a decided module. It computes no offset, picks no name and asks for no target. */

import type { Module } from "../ir/module.ts";
import type { Options } from "../options.ts";

export interface OutputFile {
  /** Relative path with "/"; the empty string is the main output, wherever the caller wants it. */
  readonly path: string;
  /** Unicode text with LF line ends. */
  readonly text: string;
}

export interface Emitter {
  /** The name that `--output-language` takes. */
  readonly name: string;
  emit(module: Module, options: Options): readonly OutputFile[];
}
