/** Macros that have no replacement list but a value that is computed where they stand (C11 6.10.8, GNU's and clang's). */

import { Lexer } from "../lexer/lexer.ts";
import { punctuatorKind, Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { encodeUtf8 } from "../source/text.ts";
import {
  hasAttribute,
  hasBuiltin,
  hasDeclspecAttribute,
  hasExtension,
  hasFeature,
  hasStandardAttribute,
  isReservedWord,
} from "../target/capabilities.ts";
import { watchName } from "./define.ts";
import { askForEmbed } from "./embed.ts";
import { findHeader, parseHeaderName } from "./inclusion.ts";
import { DynamicMacro, type MacroDefinition } from "./macro-definition.ts";
import { settleSpace } from "./padding.ts";
import { carryOutPragma, isExpandedPragma, makeDynamicMacro } from "./pragma.ts";
import type { Session } from "./session.ts";

const OPEN = punctuatorKind("(");
const CLOSE = punctuatorKind(")");
const SCOPE = punctuatorKind("::");
const COLON = punctuatorKind(":");

/** A day of no meaning, so that output depends on the input alone (the date that gcc prints for epoch 0). */
const FIXED_DATE = '"Jan  1 1970"';
const FIXED_TIME = '"00:00:00"';
const FIXED_TIMESTAMP = '"Thu Jan  1 00:00:00 1970"';

/** Names of the macros that are computed, for a compiler's identity. */
export function defineDynamicMacros(session: Session): void {
  const at = makeTextToken(
    TokenKind.Identifier,
    "",
    new SourceFile("<built-in>", "", { kind: "predefined" }),
  );
  const define = (name: string, dynamic: number): void => {
    session.macros.defineSilently(makeDynamicMacro(session.lexing.names.intern(name), at, dynamic));
  };
  for (const [name, dynamic] of Object.entries(COMMON)) define(name, dynamic);
  const { defaultCompiler } = session.target;
  if (defaultCompiler !== "gcc") for (const [name, dynamic] of Object.entries(CLANG)) define(name, dynamic);
  if (session.target.environment === "msvc") define("__pragma", DynamicMacro.MicrosoftPragma);
  if (session.year >= 2023) define("__has_embed", DynamicMacro.HasEmbed);
}

const COMMON: Readonly<Record<string, number>> = {
  __LINE__: DynamicMacro.Line,
  __FILE__: DynamicMacro.File,
  __BASE_FILE__: DynamicMacro.BaseFile,
  __INCLUDE_LEVEL__: DynamicMacro.IncludeLevel,
  __COUNTER__: DynamicMacro.Counter,
  __DATE__: DynamicMacro.Date,
  __TIME__: DynamicMacro.Time,
  __TIMESTAMP__: DynamicMacro.Timestamp,
  __has_include: DynamicMacro.HasInclude,
  __has_include_next: DynamicMacro.HasIncludeNext,
  __has_attribute: DynamicMacro.HasAttribute,
  __has_cpp_attribute: DynamicMacro.HasAttribute,
  __has_c_attribute: DynamicMacro.HasStandardAttribute,
  __has_builtin: DynamicMacro.HasBuiltin,
  __VA_ARGS__: DynamicMacro.VariadicName,
  __VA_OPT__: DynamicMacro.VariadicName,
  _Pragma: DynamicMacro.PragmaOperator,
};

const CLANG: Readonly<Record<string, number>> = {
  __has_feature: DynamicMacro.HasFeature,
  __has_extension: DynamicMacro.HasExtension,
  __has_declspec_attribute: DynamicMacro.HasDeclspecAttribute,
  __has_warning: DynamicMacro.HasWarning,
  __is_identifier: DynamicMacro.IsIdentifier,
};

/** The tokens that stand for a computed macro; undefined leaves its name as it is. */
export function expandDynamic(
  session: Session,
  macro: MacroDefinition,
  name: Token,
): readonly Token[] | undefined {
  switch (macro.dynamic) {
    case DynamicMacro.Line:
      return [atPlaceOf(name, TokenKind.Number, String(lineOf(name)))];
    case DynamicMacro.File:
      return [atPlaceOf(name, TokenKind.String, quoteName(presumedName(session)))];
    case DynamicMacro.BaseFile:
      return [atPlaceOf(name, TokenKind.String, quoteName(baseFile(session)))];
    case DynamicMacro.IncludeLevel:
      return [atPlaceOf(name, TokenKind.Number, String(session.frame?.file.depth ?? 0))];
    case DynamicMacro.Counter:
      return [atPlaceOf(name, TokenKind.Number, String(session.counter++))];
    case DynamicMacro.Date:
      return [atPlaceOf(name, TokenKind.String, FIXED_DATE)];
    case DynamicMacro.Time:
      return [atPlaceOf(name, TokenKind.String, FIXED_TIME)];
    case DynamicMacro.Timestamp:
      return [atPlaceOf(name, TokenKind.String, FIXED_TIMESTAMP)];
    case DynamicMacro.Poisoned:
      // What a macro was made of was read when it was defined: before it was poisoned, or with a word about it.
      if (name.origin === undefined || name.end - name.offset !== name.text.length) watchName(session, name);
      name.flags |= TokenFlag.NoExpand;
      return undefined;
    case DynamicMacro.VariadicName:
      watchName(session, name);
      return undefined;
    case DynamicMacro.PragmaOperator:
      return session.expander.inDirective ? undefined : runPragmaOperator(session, name);
    case DynamicMacro.MicrosoftPragma:
      return session.expander.inDirective ? undefined : runMicrosoftPragma(session, name);
    default:
      return answerQuestion(session, macro, name);
  }
}

function makeTextToken(kind: number, text: string, file: SourceFile): Token {
  return new Token(kind, text, file, 0, 0, 0, undefined, undefined);
}

function atPlaceOf(name: Token, kind: number, text: string): Token {
  const flags = (name.flags & TokenFlag.LeadingSpace) | TokenFlag.Respelled;
  return new Token(kind, text, name.file, name.offset, name.end, flags, undefined, name.origin);
}

/** Within an expansion, the line of the macro's name outside of all expansions: what `assert` wants. */
function lineOf(name: Token): number {
  const { file, start } = outermost(name.span);
  return file.presumedPosition(start).line;
}

function outermost(place: Span): Span {
  let span = place;
  while (span.origin !== undefined) span = span.origin.expansion;
  return span;
}

function presumedName(session: Session): string {
  const { frame } = session;
  return frame === undefined ? "" : frame.file.presumedPosition(frame.lexer.offset).name;
}

function baseFile(session: Session): string {
  let frame = session.frame;
  while (frame?.previous !== undefined) frame = frame.previous;
  return frame?.file.name ?? "";
}

/** A file's name as a string literal of source text, so as UTF-8. */
export function quoteName(name: string): string {
  const escaped = encodeUtf8(name).replaceAll("\\", "\\\\").replaceAll('"', '\\"');
  return `"${escaped.replaceAll("\n", "\\n")}"`;
}

/** `__has_...(operand)`: 1, 0, or a year. */
function answerQuestion(session: Session, macro: MacroDefinition, name: Token): readonly Token[] | undefined {
  const isFileQuestion =
    macro.dynamic === DynamicMacro.HasInclude ||
    macro.dynamic === DynamicMacro.HasIncludeNext ||
    macro.dynamic === DynamicMacro.HasEmbed;
  if (isFileQuestion && !session.expander.inDirective) {
    session.report("has-include-outside", session.here, { name: macro.name });
    return undefined;
  }
  const answer = isFileQuestion ? askForFile(session, macro) : askForName(session, macro);
  return [atPlaceOf(name, TokenKind.Number, String(answer))];
}

function askForFile(session: Session, macro: MacroDefinition): number {
  const { lexer, expander } = session;
  lexer.headerNames = true;
  const open = expander.pullSolid();
  const isOpen = open.kind === OPEN;
  const first = isOpen ? expander.pullSolid() : open;
  lexer.headerNames = false;
  if (!isOpen) sayOfQuestion(session, macro, "missing `(` before its operand");
  const namesHeader = isOpen || first.kind === TokenKind.HeaderName || first.kind === TokenKind.String;
  const header = namesHeader ? parseHeaderName(session, first) : undefined;
  if (header === undefined && !isOpen) return failAfter(session, first);
  if (header === undefined)
    return failQuestion(session, macro, first, 'expects ("FILENAME") or (<FILENAME>)');
  if (macro.dynamic === DynamicMacro.HasEmbed) return askForEmbed(session, header);
  if (header.isCut === true) session.hasFailedQuestion = true;
  if (header.isCut === true) return 0;
  if (isOpen) expectClose(session, macro);
  return findHeader(session, header, macro.dynamic === DynamicMacro.HasIncludeNext) === undefined ? 0 : 1;
}

/** As gcc, where reading has come to on the line; the condition that asks has failed with it. */
function failQuestion(session: Session, macro: MacroDefinition, last: Token, problem: string): 0 {
  sayOfQuestion(session, macro, problem);
  return failAfter(session, last);
}

function failAfter(session: Session, last: Token): 0 {
  session.expander.unread(last);
  session.hasFailedQuestion = session.expander.inDirective;
  return 0;
}

function sayOfQuestion(session: Session, { name }: MacroDefinition, problem: string): void {
  session.report("bad-has-operator", session.hereOnLine, { name, problem });
}

/** As gcc, which has the answer by then and goes on behind whatever stands there instead: that is given. */
function expectClose(session: Session, macro: MacroDefinition): Token | undefined {
  const close = session.expander.pullSolid();
  if (close.kind === CLOSE) return undefined;
  sayOfQuestion(session, macro, "missing `)` behind its operand");
  if (endsLine(close)) session.expander.unread(close);
  return close;
}

/** To the parenthesis that closes the operand, from behind the first token that is too much in it. */
function skipOperand({ expander }: Session, first: Token): void {
  for (let depth = first.kind === OPEN ? 2 : 1; depth > 0; ) {
    const token = expander.pullSolid();
    if (endsLine(token)) {
      expander.unread(token);
      return;
    }
    if (token.kind === OPEN) depth++;
    else if (token.kind === CLOSE) depth--;
  }
}

function endsLine({ kind }: Token): boolean {
  return kind === TokenKind.Newline || kind === TokenKind.EndOfFile;
}

/** `(packed)`, `(gnu::packed)`, `(__builtin_expect)`; the operand itself is macro-expanded, as gcc does it. */
function askForName(session: Session, macro: MacroDefinition): number {
  const { expander } = session;
  const open = expander.pullSolid();
  if (open.kind !== OPEN) return failQuestion(session, macro, open, "missing `(` behind it");
  // gcc expands macros in the operand of __has_attribute, but not in that of __has_builtin.
  const isExpanded = macro.dynamic !== DynamicMacro.HasBuiltin;
  const isString = macro.dynamic === DynamicMacro.HasWarning;
  if (!isExpanded) expander.preventExpansion++;
  let word = expander.pullSolid();
  let scope: string | undefined;
  if (word.kind === TokenKind.Identifier) {
    const qualified = readQualified(session, word);
    word = qualified.word;
    scope = qualified.scope;
  }
  if (!isExpanded) expander.preventExpansion--;
  if (word.kind !== (isString ? TokenKind.String : TokenKind.Identifier)) {
    const problem =
      scope === undefined
        ? `expects ${isString ? "a string" : "an identifier"}`
        : "expects a name behind `::`";
    return failQuestion(session, macro, word, problem);
  }
  const surplus = expectClose(session, macro);
  if (surplus !== undefined && macro.dynamic === DynamicMacro.HasBuiltin) {
    skipOperand(session, surplus);
    return 0;
  }
  return answer(session, macro, scope, word.text);
}

function readQualified(session: Session, first: Token): { word: Token; scope: string | undefined } {
  const { expander } = session;
  const next = expander.pullSolid();
  let isScope = next.kind === SCOPE && hasScopes(session);
  if (next.kind === COLON && hasScopes(session)) {
    const second = expander.pullSolid();
    isScope = second.kind === COLON;
    if (!isScope) expander.unread(second);
  }
  if (!isScope) {
    expander.unread(next);
    return { word: first, scope: undefined };
  }
  return { word: expander.pullSolid(), scope: first.text };
}

/** gcc has `::` in gnu modes and from C23 on. */
function hasScopes({ target, options, year }: Session): boolean {
  return target.defaultCompiler !== "gcc" || year >= 2023 || options.language.standard.startsWith("gnu");
}

function answer(session: Session, macro: MacroDefinition, scope: string | undefined, word: string): number {
  switch (macro.dynamic) {
    case DynamicMacro.HasAttribute:
      return hasAttribute(session.target, scope, word);
    case DynamicMacro.HasStandardAttribute:
      return hasStandardAttribute(session.target, scope, word);
    case DynamicMacro.HasBuiltin:
      return hasBuiltin(session.target, word) ? 1 : 0;
    case DynamicMacro.HasFeature:
      return hasFeature(session.target, word) ? 1 : 0;
    case DynamicMacro.HasExtension:
      return hasExtension(session.target, word) ? 1 : 0;
    case DynamicMacro.HasDeclspecAttribute:
      return hasDeclspecAttribute(session.target, word) ? 1 : 0;
    // Which of its warnings it has nobody needs to know who warns of other things.
    case DynamicMacro.HasWarning:
      return word.startsWith('"-W') ? 1 : 0;
    case DynamicMacro.IsIdentifier:
      return isReservedWord(word) ? 0 : 1;
    default:
      return 0;
  }
}

/** `_Pragma("...")` (C11 6.10.9). */
function runPragmaOperator(session: Session, name: Token): readonly Token[] | undefined {
  const { expander } = session;
  // Macros are expanded on the way, as gcc does: `_Pragma(STRING(x))` is what headers write.
  const open = expander.pullSolid();
  const string = open.kind === OPEN ? expander.pullSolid() : open;
  const close = string.kind === TokenKind.String ? expander.pullSolid() : string;
  if (open.kind !== OPEN || string.kind !== TokenKind.String || close.kind !== CLOSE) {
    session.report("bad-pragma-operator", session.hereOnLine);
    expander.unread(close);
    return undefined;
  }
  if (session.isAsked) return [];
  return obey(session, destringize(string.text), name);
}

/** Microsoft's `__pragma(...)`: the tokens as they stand. */
function runMicrosoftPragma(session: Session, name: Token): readonly Token[] | undefined {
  const { expander } = session;
  expander.preventExpansion++;
  const open = expander.pullSolid();
  if (open.kind !== OPEN) {
    expander.preventExpansion--;
    expander.unread(open);
    return undefined;
  }
  const words: Token[] = [];
  for (let depth = 1; ; ) {
    const token = expander.pullSolid();
    if (token.kind === TokenKind.EndOfFile) break;
    if (token.kind === OPEN) depth++;
    else if (token.kind === CLOSE && --depth === 0) break;
    words.push(token);
  }
  expander.preventExpansion--;
  const { token } = carryOutPragma(session, words, name);
  return token === undefined ? [] : [token];
}

function expandWords(session: Session, words: readonly Token[]): readonly Token[] {
  return settleSpace(session.expander.expandList(words));
}

/** 6.10.9p1: without the quotes and an `L`, with `\"` and `\\` undone. */
function destringize(text: string): string {
  const body = text.slice(text.indexOf('"') + 1, -1);
  return body.replaceAll(/\\(["\\])/g, "$1");
}

function obey(session: Session, text: string, name: Token): readonly Token[] {
  const source = new SourceFile("<_Pragma>", text);
  const toldBefore = session.diagnostics.diagnostics.length;
  const lexer = new Lexer(source, session.lexing);
  const words: Token[] = [];
  const { file, start, end } = outermost(name.span);
  for (let token = lexer.next(); token.kind !== TokenKind.EndOfFile; token = lexer.next()) {
    const { kind, text: spelling, flags } = token;
    if (kind === TokenKind.Comment) continue;
    // What is wrong with it is wrong at the operator.
    words.push(
      new Token(kind, spelling, file, start, end, flags | TokenFlag.Respelled, undefined, undefined),
    );
  }
  session.diagnostics.relocate(toldBefore, source, { file, start, end, origin: undefined });
  const expand = isExpandedPragma(session, words[0]?.text ?? "");
  const { token } = carryOutPragma(session, expand ? expandWords(session, words) : words, name);
  return token === undefined ? [] : [token];
}
