/** What the parts of one preprocessor run share: the stack of files, the macros, the state of conditionals. */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import type { DiagnosticCode } from "../diagnostics/catalog.ts";
import type { LexerContext } from "../lexer/context.ts";
import { type LexicalFeatures, lexicalFeatures } from "../lexer/features.ts";
import { warnOfTrigraphs } from "../lexer/ignored-trigraphs.ts";
import { Lexer } from "../lexer/lexer.ts";
import { NameTable } from "../lexer/name-table.ts";
import { type Token, TokenKind } from "../lexer/token.ts";
import type { Options } from "../options.ts";
import type { Host } from "../source/host.ts";
import { SourceFile, type SourceFileKind } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { predefinedAssertions } from "../target/capabilities.ts";
import { parseStandard } from "../target/standard.ts";
import type { Target } from "../target/target.ts";
import type { Inclusion } from "./dependencies.ts";
import type { BaseTokens, Expander } from "./expand.ts";
import { type DirectoryLevel, type FileRecord, IncludeSearch } from "./include.ts";
import type { Macro, MacroOrigin } from "./macro.ts";
import { MacroStore } from "./macro-store.ts";

export interface PreprocessContext {
  readonly host: Host;
  readonly target: Target;
  readonly options: Options;
  readonly diagnostics: DiagnosticBag;
  /** Filled with every inclusion as it happens, for who wants them although only a printer sees the preprocessor. */
  readonly inclusions?: Inclusion[] | undefined;
}

/** Who wants to see what happens besides the tokens: the printers of `-E`, `-dD`, `-M` and `-H`. */
export interface PreprocessObserver {
  /** Comments come as tokens: those outside of directives, or those in macros' replacement lists, too. */
  readonly keptComments?: "none" | "outside" | "all";
  /** The first token of a line, before macros are replaced. */
  startLine?(token: Token): void;
  enterFile?(file: SourceFile, level: DirectoryLevel): void;
  /** `to` is the file that goes on; undefined after a file that nothing included. */
  leaveFile?(file: SourceFile, to: SourceFile | undefined): void;
  define?(macro: Macro): void;
  undefine?(name: Token): void;
  /** A macro is replaced, or a directive asks whether there is one of that name. */
  use?(name: string, macro: Macro | undefined): void;
  /** A directive includes a header, be it that nothing of it is read. */
  include?(text: string, header: Token): void;
  /** A directive that stays in preprocessed text, `#pragma` or `#ident`, from its first word on. */
  keep?(hash: Token, text: string): void;
  /** A directive has been carried out; `isSkipping` tells whether what follows it is skipped. */
  direct?(hash: Token, isSkipping: boolean): void;
  /** A line marker or `#line` changed what follows in the file; `direction` is the marker's ` 1` or ` 2`, or empty. */
  renumber?(file: SourceFile, offset: number, direction: string): void;
}

/** An open `#if`. */
export interface Conditional {
  /** The `#`, for "unterminated". */
  readonly hash: Token;
  readonly directive: string;
  /** The group around it was skipped, so all of it is. */
  readonly wasSkipping: boolean;
  /** One of its groups has been taken. */
  taken: boolean;
  sawElse: boolean;
  /** `#ifndef X` at the top of the file: the name of X. */
  guard: string | undefined;
}

/** A file that is being read. */
export interface Frame {
  readonly file: SourceFile;
  readonly lexer: Lexer;
  readonly record: FileRecord | undefined;
  readonly level: DirectoryLevel;
  readonly previous: Frame | undefined;
  readonly conditionals: Conditional[];
  /** Presumed names of the files that line markers with the flag 1 stand in, to which those with 2 go back. */
  readonly markedIncluders: string[];
  /** The macro of a whole-file `#ifndef` and the offset behind its `#endif`. */
  guard: { readonly name: string; readonly end: number } | undefined;
}

/** Interned first, so that the names of directives are the very strings that they are compared with. */
const DIRECTIVE_WORDS = [
  "define",
  "undef",
  "include",
  "include_next",
  "import",
  "pragma",
  "error",
  "warning",
  "line",
  "ident",
  "sccs",
  "assert",
  "unassert",
  "if",
  "ifdef",
  "ifndef",
  "elif",
  "elifdef",
  "elifndef",
  "else",
  "endif",
  "defined",
] as const;

/** Of the conditionals that a file leaves open, the innermost so many are reported, and of inclusions that are too deep. */
export const MOST_REPORTED = 10;

export class Session {
  readonly host: Host;
  readonly target: Target;
  readonly options: Options;
  readonly diagnostics: DiagnosticBag;
  readonly features: LexicalFeatures;
  /** Year of the language standard. */
  readonly year: number;
  readonly isGnu: boolean;
  readonly lexing: LexerContext;
  readonly macros: MacroStore;
  readonly includes: IncludeSearch;
  readonly files: SourceFile[] = [];
  readonly inclusions: Inclusion[];
  /** Predicates of `#assert` and their answers. */
  readonly assertions: Map<string, Set<string>> = new Map();
  frame: Frame | undefined;
  isSkipping = false;
  /** X, where the condition that was evaluated last is `!defined X` and no more. */
  guardOfCondition: string | undefined;
  /** A question in the condition at hand, such as `__has_include`, was wrong, and that was said. */
  hasFailedQuestion = false;
  /** gcc asks whether `#elif` holds with the group before it still skipped, and says nothing of names there. */
  overlooksNames = false;
  counter = 0;
  /** Inclusions that were too deep. */
  tooDeep = 0;
  /** Tokens that a directive left to be read behind the one that it gave. */
  waiting: readonly Token[] = [];
  /** A list is being expanded for somebody who asks what it means: no pragma in it is obeyed. */
  isAsked = false;
  observer: PreprocessObserver | undefined;
  /** Set by the preprocessor, which makes it with the session at hand. */
  expander!: Expander;
  base!: BaseTokens;

  constructor(context: PreprocessContext) {
    this.host = context.host;
    this.target = context.target;
    this.options = context.options;
    this.diagnostics = context.diagnostics;
    this.inclusions = context.inclusions ?? [];
    const { standard, trigraphs } = context.options.language;
    this.features = lexicalFeatures(standard, trigraphs);
    const { year, gnu } = parseStandard(standard) ?? { year: 2017, gnu: true };
    this.year = year;
    this.isGnu = gnu;
    this.lexing = {
      names: new NameTable(),
      features: this.features,
      diagnostics: context.diagnostics,
      keepsComments: false,
      notesComments: context.options.keepsDocumentation || context.options.keptComments !== "none",
    };
    this.macros = new MacroStore(this.lexing.names);
    for (const word of DIRECTIVE_WORDS) this.lexing.names.intern(word);
    this.includes = new IncludeSearch(context.host, context.target, context.options);
    if (!context.options.predefinedMacros) return;
    for (const [predicate, answer] of predefinedAssertions(context.target))
      this.assertThat(predicate, answer);
  }

  assertThat(predicate: string, answer: string): void {
    const answers = this.assertions.get(predicate);
    if (answers === undefined) this.assertions.set(predicate, new Set([answer]));
    else answers.add(answer);
  }

  get lexer(): Lexer {
    return (this.frame as Frame).lexer;
  }

  /** Begins to read a file; its tokens come next. */
  enter(file: SourceFile, record: FileRecord | undefined, level: DirectoryLevel): void {
    if (!file.system && !this.features.trigraphs) warnOfTrigraphs(file, this.lexing);
    // What stands before an `#include` is told of before what the header has.
    if (this.frame !== undefined) this.diagnostics.release(this.frame.file, this.frame.lexer.offset);
    const lexer = new Lexer(file, this.lexing);
    this.frame = {
      file,
      lexer,
      record,
      level,
      previous: this.frame,
      conditionals: [],
      markedIncluders: [],
      guard: undefined,
    };
    this.files.push(file);
    this.observer?.enterFile?.(file, level);
  }

  enterText(name: string, text: string, kind: SourceFileKind): void {
    this.enter(new SourceFile(name, text, { kind }), undefined, "user");
  }

  /** Ends the current file: unterminated conditionals are reported, an include guard is remembered. */
  leave(): void {
    const frame = this.frame as Frame;
    this.diagnostics.release(frame.file, frame.file.text.length);
    for (const { hash, directive } of frame.conditionals.slice(-MOST_REPORTED))
      this.report("unterminated-conditional", hash.span, { directive });
    if (frame.conditionals.length > 0) this.isSkipping = false;
    const { guard, record, lexer, file } = frame;
    if (guard !== undefined && record !== undefined && lexer.isBlankBetween(guard.end, file.text.length)) {
      // A printer wants the comments around the guarded text at each inclusion.
      if (this.lexing.keepsComments !== true || file.comments.length === 0) record.guard = guard.name;
    }
    this.frame = frame.previous;
    this.observer?.leaveFile?.(file, frame.previous?.file);
  }

  report(code: DiagnosticCode, span: Span, values: Readonly<Record<string, string | number>> = {}): void {
    this.diagnostics.report(code, { span, values });
  }

  /** As gcc, drops what a system header is warned of. */
  warn(code: DiagnosticCode, span: Span, values: Readonly<Record<string, string | number>> = {}): void {
    if (!span.file.system) this.report(code, span, values);
  }

  /** The answer to `#ifdef` and `defined`. */
  isDefined(name: string): boolean {
    const macro = this.macros.lookup(name);
    this.observer?.use?.(name, macro);
    return macro !== undefined;
  }

  /** Who defines a macro in the current file. */
  get macroOrigin(): MacroOrigin {
    const kind = this.frame?.file.kind;
    return kind === "predefined" || kind === "command-line" ? kind : "header";
  }

  /** A token of the directive's line as it stands. */
  nextRaw(): Token {
    return this.base.next();
  }

  /** A token of the directive's line, macros replaced. */
  nextExpanded(): Token {
    return this.expander.pullSolid();
  }

  /** Where reading has come to: the token of the file that was read last, whatever macros made of it. */
  get here(): Span {
    return this.base.here;
  }

  /** The same on a directive's line; behind its last token, that one. */
  get hereOnLine(): Span {
    return this.base.hereOnLine;
  }

  /** Reports tokens that are left over on a directive's line. */
  expectEnd(directive: string): void {
    const token = this.nextRaw();
    if (token.kind !== TokenKind.Newline) this.warn("extra-tokens", token.span, { directive });
  }
}
