/** The unit that `explain` looks at behind the module: what was declared and defined anywhere in it, selected or not. */

import { DiagnosticBag } from "../../diagnostics/bag.ts";
import { guardHost } from "../../diagnostics/guarded-host.ts";
import { completeOptions, type GivenOptions, type Options } from "../../options.ts";
import { createNameTable, predeclaredWords } from "../../parser/keywords.ts";
import { createParser } from "../../parser/parser.ts";
import { createPreprocessor, type Preprocessor } from "../../preprocessor/preprocessor.ts";
import { declareUnit } from "../../semantics/declare.ts";
import { type Selection, selectSymbols } from "../../semantics/selection.ts";
import type { SymbolTable } from "../../semantics/symbol.ts";
import type { Host } from "../../source/host.ts";
import { checkOptions } from "../../translate.ts";
import { GroupRecorder } from "./groups.ts";

export interface Unit {
  readonly options: Options;
  readonly preprocessor: Preprocessor;
  readonly symbols: SymbolTable;
  readonly selection: Selection;
  /** What became of the groups of conditionals. */
  readonly groups: GroupRecorder;
  /** Words of the language; a type that compilers declare is none. */
  readonly keywords: ReadonlySet<string>;
}

/** Reads the headers once more, with an eye on what is skipped; undefined where no header is read (`from-ir`). */
export async function readUnit(given: GivenOptions, host: Host): Promise<Unit | undefined> {
  // What is wrong has been told when the module was made.
  const diagnostics = new DiagnosticBag();
  const options = completeOptions(given);
  const target = options.inputLanguage === "ir" ? undefined : await checkOptions(options, diagnostics);
  if (target === undefined) return undefined;
  const context = { options, target, host: guardHost(host, diagnostics), diagnostics };
  const preprocessor = createPreprocessor(context);
  const groups = new GroupRecorder(preprocessor.macros);
  preprocessor.observe({ direct: (hash, isSkipping) => groups.record(hash, isSkipping) });
  const { language, limits } = options;
  const parser = createParser(preprocessor, { diagnostics, target, language, limits });
  const symbols = declareUnit(parser, preprocessor, context);
  const microsoft = language.msExtensions || target.environment === "msvc";
  const words = createNameTable({ standard: language.standard, microsoft });
  const keywords = new Set([...words.keys()].filter((word) => predeclaredWords(word) === undefined));
  return { options, preprocessor, symbols, selection: selectSymbols(symbols, context), groups, keywords };
}
