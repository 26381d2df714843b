/** What the semantic phases share: what they are asked, where they report, and the two faces that they pull from. */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import type { Token } from "../lexer/token.ts";
import type { Options } from "../options.ts";
import type { Expression, ExternalDeclaration, TypeName } from "../parser/ast.ts";
import type { MacroTable } from "../preprocessor/macro.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Target } from "../target/target.ts";

export interface SemanticContext {
  readonly target: Target;
  readonly options: Options;
  readonly diagnostics: DiagnosticBag;
}

/** `#pragma redefine_extname name target` and `#pragma weak name [= target]`, as they were met. */
export interface SymbolPragma {
  readonly kind: "weak" | "redefine-extname";
  readonly name: string;
  readonly target: string | undefined;
}

/** The parser's face, as far as semantics looks at it. */
export interface DeclarationParser {
  readonly pragmas: readonly SymbolPragma[];
  next(): ExternalDeclaration | undefined;
  /** A constant expression out of macro-expanded tokens; undefined when they are none. */
  parseExpression(tokens: readonly Token[]): Expression | undefined;
  /** A replacement list before expansion: an expression, an initializer list, a type name, or none of these. */
  parseMacroBody(tokens: readonly Token[], parameters: readonly string[]): Expression | TypeName | undefined;
}

/** The preprocessor's face, as far as semantics looks at it. */
export interface UnitFiles {
  readonly macros: MacroTable;
  /** Every inclusion in order. */
  readonly files: readonly SourceFile[];
}
