/**
 * The library's only face.
 *
 *     const { outputs, diagnostics } = await translate({ headers: ["zlib.h"], libraries: ["z"] }, host);
 *
 * Everything comes in through the options and the host; nothing reads the disk, the clock or the environment.
 */

export { filterModule, MergeError, mergeModules } from "./builder/combine.ts";
export {
  type EnumOptions,
  type FieldGiven,
  type FunctionOptions,
  InventoryError,
  LibraryBuilder,
  type MemberGiven,
  type RecordOptions,
} from "./builder/library.ts";
export type { ConstructorGiven, MethodGiven, ServiceGiven } from "./builder/service.ts";
export {
  type CallbackHandle,
  type EnumHandle,
  type OpaqueHandle,
  type RecordHandle,
  type StringOptions,
  type TypeSpec,
  t,
} from "./builder/types.ts";
export { catalog, type DiagnosticCode } from "./diagnostics/catalog.ts";
export {
  type Diagnostic,
  type DiagnosticNote,
  InternalError,
  type Severity,
} from "./diagnostics/diagnostic.ts";
export { type DeclarationIndex, declareText, indexDeclarations } from "./emit/dump/c-text.ts";
export type { Emitter, OutputFile } from "./emit/emitter.ts";
export type * from "./ir/declaration.ts";
export { moduleFromJson, moduleToJson } from "./ir/json.ts";
export type * from "./ir/layout.ts";
export type * from "./ir/module.ts";
export type * from "./ir/pattern.ts";
export type * from "./ir/type.ts";
export type * from "./ir/type.ts";
export {
  defaultOptions,
  type GivenOptions,
  type LanguageOptions,
  type Limits,
  type MacroOption,
  type Options,
  type SearchDirectory,
  type SymbolRule,
} from "./options.ts";
export type { Inclusion } from "./preprocessor/dependencies.ts";
export { createMemoryHost, type FileContent, type Host } from "./source/host.ts";
export type { SourceFile } from "./source/source-file.ts";
export type { Origin, Span } from "./source/span.ts";
export { targetTriples } from "./target/targets.ts";
export type { PhaseTiming } from "./timing.ts";
export { type Clock, emitModule, type TranslateResult, translate } from "./translate.ts";
