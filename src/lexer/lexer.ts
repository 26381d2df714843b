/**
 * Translation phases 1 to 3 (C11 5.1.1.2) of one file, token by token.
 *
 * One pass over a one-byte string, no regular expression, no copy: a token is cut out where it stands. Where a splice
 * falls into a token, the logical line's rest is read from a cleaned copy (see `cleaning.ts`), and offsets are mapped
 * back. The text always has a line end behind its last token, so that a look ahead never leaves it.
 */

import type { DiagnosticCode } from "../diagnostics/catalog.ts";
import type { SourceFile } from "../source/source-file.ts";
import {
  BACKSLASH,
  CharacterClass,
  characterClasses,
  identifierParts,
  isLineEnd,
  numberParts,
} from "./chars.ts";
import {
  type CleanText,
  cleanLine,
  countFrom,
  lineEndAfter,
  replaceTrigraphs,
  spliceEnd,
} from "./cleaning.ts";
import { lastCommentToken } from "./comment-token.ts";
import { type LexerContext, reportText, type TextRange } from "./context.ts";
import {
  isIdentifierText,
  isUniversalName,
  readUniversalNameIn,
  type UniversalName,
} from "./extended-names.ts";
import { isLiteralPrefix } from "./features.ts";
import { LineScanner, mayBeConditional, skipSplices } from "./line-scanner.ts";
import type { Name } from "./name-table.ts";
import { LENGTH_BITS, readPunctuator, singleKinds } from "./punctuators.ts";
import { type DelimiterFault, findDelimiterFault, rawStringEnd } from "./raw-strings.ts";
import { FIRST_PUNCTUATOR, PUNCTUATORS, Token, TokenFlag, TokenKind } from "./token.ts";

const LINE_FEED = 0x0a;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const STAR = 0x2a;
const SLASH = 0x2f;
const HASH = 0x23;
const GREATER = 0x3e;
const LETTER_R = 0x52;

export class Lexer {
  readonly file: SourceFile;
  /** Line ends are tokens while a directive is read. */
  inDirective = false;
  /** `<` and `"` begin header names (C11 6.4.7p4: only within `#include` and the like). */
  headerNames = false;
  /** Where comments are kept, those of the directive that is read are, too. */
  keepsDirectiveComments = false;
  readonly #context: LexerContext;
  /** The file's text, without trigraphs and splices where it has a trigraph that counts. */
  readonly #baseText: string;
  readonly #baseOffsets: Int32Array | undefined;
  #lineScanner: LineScanner | undefined;
  #hasCarriageReturn: boolean | undefined;
  /** What is read: the base text, or the cleaned rest of one logical line. */
  #text: string;
  #at = 0;
  /** Offsets in the file of the characters of `#text`; undefined while they are the same. */
  #offsets: Int32Array | undefined;
  #sawLineComment = false;
  /** `StartOfLine` until the first token of a line is made. */
  #lineFlags: number = TokenFlag.StartOfLine;

  /** With a range, reads no more than that: a stretch without splices, trigraphs and line ends. */
  constructor(file: SourceFile, context: LexerContext, range?: TextRange) {
    this.file = file;
    this.#context = context;
    const all = range === undefined ? file.text : file.text.slice(range.start, range.end);
    const text = all.endsWith("\n") ? all : `${all}\n`;
    const clean = context.features.trigraphs && range === undefined ? replaceTrigraphs(text) : undefined;
    this.#baseText = clean === undefined ? text : clean.text;
    this.#baseOffsets = range === undefined ? clean?.offsets : countFrom(range.start, text.length + 1);
    this.#text = this.#baseText;
    this.#offsets = this.#baseOffsets;
  }

  get #scanner(): LineScanner {
    this.#lineScanner ??= new LineScanner(this.#baseText, this.#context.features);
    return this.#lineScanner;
  }

  /** Byte offset in the file of the next character to be read. */
  get offset(): number {
    return this.#fileOffset(this.#at);
  }

  /** The next token; at the end of the file EndOfFile for ever. */
  next(): Token {
    let flags = this.#lineFlags;
    let text = this.#text;
    let at = this.#at;
    for (;;) {
      if (at >= text.length) {
        if (text === this.#baseText) return this.#endOfFile(flags);
        this.#leaveCleanLine(text.length);
        text = this.#text;
        at = this.#at;
        continue;
      }
      const code = text.charCodeAt(at);
      switch (characterClasses[code]) {
        case CharacterClass.Blank:
          flags |= TokenFlag.LeadingSpace;
          at++;
          continue;
        case CharacterClass.Null:
          if (text.charCodeAt(at - 1) !== 0) this.#warn("null-character", at, at + 1);
          flags |= TokenFlag.LeadingSpace;
          at++;
          continue;
        case CharacterClass.LineEnd:
          if (this.inDirective) return this.#newline(at, flags);
          at++;
          flags = TokenFlag.StartOfLine;
          this.#lineFlags = flags;
          continue;
        case CharacterClass.Identifier:
          return this.#identifier(at, flags);
        case CharacterClass.Digit:
          return this.#number(at, flags);
        case CharacterClass.Single: {
          this.#at = at + 1;
          const kind = singleKinds[code] as number;
          return this.#token(kind, PUNCTUATORS[kind - FIRST_PUNCTUATOR] as string, at, at + 1, flags);
        }
        case CharacterClass.Slash: {
          const next = this.#afterSplices(at + 1);
          if (next === STAR || (next === SLASH && this.#isLineComment(at))) {
            this.#comment(at, next);
            if (this.#context.keepsComments === true && (!this.inDirective || this.keepsDirectiveComments)) {
              this.#lineFlags = 0;
              return lastCommentToken(this.file, flags);
            }
            text = this.#text;
            at = this.#at;
            flags |= TokenFlag.LeadingSpace;
            continue;
          }
          return this.#operator(at, flags);
        }
        case CharacterClass.Dot: {
          const next = this.#afterSplices(at + 1);
          return next >= 0x30 && next <= 0x39 ? this.#number(at, flags) : this.#operator(at, flags);
        }
        case CharacterClass.DoubleQuote:
          return this.headerNames ? this.#headerName(at, flags) : this.#literal(at, at, flags);
        case CharacterClass.SingleQuote:
          return this.#literal(at, at, flags);
        case CharacterClass.Backslash: {
          const next = this.#spliceEnd(at);
          if (next >= 0) {
            this.#warnOfSplice(at, next);
            at = next;
            continue;
          }
          if (isUniversalName(text, at, this.#context.features)) return this.#extendedIdentifier(at, flags);
          return this.#other(at, at + 1, flags);
        }
        case CharacterClass.Less:
          return this.headerNames ? this.#headerName(at, flags) : this.#operator(at, flags);
        case CharacterClass.Operator:
          return this.#operator(at, flags);
        default:
          return this.#other(at, at + 1, flags);
      }
    }
  }

  /**
   * Skips lines of an inactive group: stands then before the next `#` that begins a line and may begin a conditional
   * directive, or at the end of the file. Only comments and literals are looked at on the way, since a `#` inside of
   * them is none.
   */
  skipToDirective(): void {
    const isAtStart = this.#lineFlags === TokenFlag.StartOfLine;
    this.#leaveCleanLine(this.#at);
    const text = this.#text;
    let at = isAtStart ? this.#at : this.#scanner.skipLine(this.#at);
    while (at < text.length) {
      at = this.#scanner.skipBlankText(at, text.length);
      if (at >= text.length) break;
      const code = text.charCodeAt(at);
      if (code === HASH ? mayBeConditional(text, at + 1) : text.startsWith("%:", at)) break;
      at = this.#scanner.skipLine(at);
    }
    this.#warnOfOpenLiterals(this.#at, at);
    const { openComment } = this.#scanner;
    if (openComment >= 0) this.#warn("unterminated-comment", openComment, openComment + 2);
    this.#at = at;
    this.#lineFlags = TokenFlag.StartOfLine;
  }

  /** gcc makes tokens of what it skips, and tells of quotes. */
  #warnOfOpenLiterals(start: number, end: number): void {
    if (end - start < 2 || this.file.system || !this.#scanner.hasQuote(start, end)) return;
    for (const { at, lineEnd, quote } of this.#scanner.openLiterals(start, end))
      this.#warn("unterminated-literal", at, lineEnd, { quote });
  }

  /** Of a splice that is one by gcc's rule alone, and of one that nothing follows. */
  #warnOfSplice(at: number, next: number): void {
    if (!isLineEnd(this.#text.charCodeAt(at + 1))) this.#warn("blank-before-line-end", at, at + 1);
    if (next >= this.#text.length && this.file.text.endsWith("\n")) this.#warn("splice-at-end", at, at + 1);
  }

  /** The universal character name at `at`, of a token that begins at `start`. */
  #readUniversalName(at: number, start: number): UniversalName | undefined {
    const { name, problem } = readUniversalNameIn(this.#text, at, start, this.#context.features);
    if (problem !== undefined) this.#warn("bad-universal-name", start, start + 1, { problem });
    return name;
  }

  /** Skips what is left of a directive's line. */
  skipLine(): void {
    if (!this.inDirective) return;
    this.#leaveCleanLine(this.#at);
    const start = this.#at;
    this.#at = this.#scanner.skipLine(start);
    this.#warnOfOpenLiterals(start, this.#at);
    this.inDirective = false;
    this.#lineFlags = TokenFlag.StartOfLine;
  }

  /**
   * The rest of the physical line without its line feed, for readers that know at a glance what it means; undefined
   * where offsets are not those of the file, or where carriage returns may end lines. Nothing is consumed.
   */
  restOfLine(): string | undefined {
    this.#hasCarriageReturn ??= this.#baseText.includes("\r");
    if (this.#hasCarriageReturn || this.#offsets !== undefined) return undefined;
    return this.#text.slice(this.#at, this.#text.indexOf("\n", this.#at));
  }

  /** Consumes what `restOfLine` gave, `length` characters, and the line feed. */
  passLine(length: number): void {
    this.#at += length + 1;
    this.#lineFlags = TokenFlag.StartOfLine;
  }

  /** The rest of the logical line without its splices and its end. Nothing is consumed. */
  peekLine(): string {
    const { text } =
      this.#offsets === undefined ? cleanLine(this.#text, this.#at) : { text: this.#text.slice(this.#at) };
    let end = 0;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    return text.slice(0, end);
  }

  /** True if nothing but white space and comments stands between two offsets of the file. */
  isBlankBetween(start: number, end: number): boolean {
    return this.#baseOffsets === undefined && this.#scanner.skipBlankText(start, end) >= end;
  }

  #token(kind: number, text: string, start: number, end: number, flags: number): Token {
    this.#lineFlags = 0;
    const offsets = this.#offsets;
    if (offsets === undefined)
      return new Token(kind, text, this.file, start, end, flags, undefined, undefined);
    const offset = offsets[start] as number;
    // The last character decides: what follows it may lie behind a splice.
    const final = offsets[end - 1] as number;
    const isTrigraph = this.file.text.charAt(final) === "?" && this.#text.charAt(end - 1) !== "?";
    const last = final + (isTrigraph ? 3 : 1);
    const respelled = last - offset === end - start ? flags : flags | TokenFlag.Respelled;
    return new Token(kind, text, this.file, offset, last, respelled, undefined, undefined);
  }

  #newline(at: number, flags: number): Token {
    this.#at = lineEndAfter(this.#text, at);
    const token = this.#token(TokenKind.Newline, "\n", at, at + 1, flags);
    this.inDirective = false;
    this.#lineFlags = TokenFlag.StartOfLine;
    return token;
  }

  #endOfFile(flags: number): Token {
    this.#at = this.#text.length;
    const end = this.file.text.length;
    const kind = this.inDirective ? TokenKind.Newline : TokenKind.EndOfFile;
    this.inDirective = false;
    this.#lineFlags = TokenFlag.StartOfLine;
    return new Token(kind, "", this.file, end, end, flags, undefined, undefined);
  }

  #identifier(start: number, flags: number): Token {
    const text = this.#text;
    let code = text.charCodeAt(start);
    let seen = 0;
    let at = start;
    do {
      seen |= code;
      at++;
      code = text.charCodeAt(at);
    } while (identifierParts[code] !== 0);
    if (code === BACKSLASH && this.#goesOn(at, identifierParts)) return this.#cleaned(start, flags);
    if (code === BACKSLASH && isUniversalName(text, at, this.#context.features))
      return this.#extendedIdentifier(start, flags);
    if (seen >= 0x80) return this.#extendedIdentifier(start, flags);
    if (
      (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) &&
      at - start <= 3 &&
      isLiteralPrefix(text.slice(start, at), code, this.#context.features)
    ) {
      return text.charCodeAt(at - 1) === LETTER_R
        ? this.#rawString(start, at, flags)
        : this.#literal(start, at, flags);
    }
    return this.#name(this.#context.names.find(text.slice(start, at)), start, at, flags);
  }

  /** An identifier with bytes beyond ASCII or universal character names (C11 6.4.2.1, 6.4.3, annex D). */
  #extendedIdentifier(start: number, flags: number): Token {
    const text = this.#text;
    let spelling = "";
    let at = start;
    let isRespelled = false;
    for (;;) {
      const from = at;
      while (identifierParts[text.charCodeAt(at)] !== 0) at++;
      spelling += text.slice(from, at);
      const universal = text.charCodeAt(at) === BACKSLASH ? this.#readUniversalName(at, start) : undefined;
      if (universal === undefined) break;
      spelling += universal.bytes;
      at = universal.end;
      isRespelled = true;
    }
    if (text.charCodeAt(at) === BACKSLASH && this.#goesOn(at, identifierParts))
      return this.#cleaned(start, flags);
    if (!isIdentifierText(spelling)) return this.#strayBytes(start, flags);
    const name = this.#context.names.find(spelling);
    return this.#name(name, start, at, isRespelled ? flags | TokenFlag.Respelled : flags);
  }

  #name(name: Name, start: number, end: number, flags: number): Token {
    this.#at = end;
    const known = name.mayBeMacro ? flags | TokenFlag.MacroName : flags;
    return this.#token(TokenKind.Identifier, name.text, start, end, known);
  }

  /** Bytes that no identifier may have: the ASCII part before them is one, and the first of them is a stray byte. */
  #strayBytes(start: number, flags: number): Token {
    const text = this.#text;
    let at = start;
    while (text.charCodeAt(at) < 0x80 && identifierParts[text.charCodeAt(at)] !== 0) at++;
    if (at === start) return this.#other(start, start + 1, flags);
    return this.#name(this.#context.names.find(text.slice(start, at)), start, at, flags);
  }

  #number(start: number, flags: number): Token {
    const text = this.#text;
    const { hexadecimalFloats, digitSeparators } = this.#context.features;
    let at = start + 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (numberParts[code] !== 0) {
        at++;
        continue;
      }
      const before = text.charCodeAt(at - 1) | 0x20;
      if ((code === 0x2b || code === 0x2d) && (before === 0x65 || (before === 0x70 && hexadecimalFloats))) {
        at++;
        continue;
      }
      if (code === SINGLE_QUOTE && digitSeparators && identifierParts[text.charCodeAt(at + 1)] !== 0) {
        at += 2;
        continue;
      }
      if (code === BACKSLASH) {
        if (this.#continuesNumber(at)) return this.#cleaned(start, flags);
        const universal = this.#readUniversalName(at, start);
        if (universal !== undefined) {
          at = universal.end;
          continue;
        }
      }
      break;
    }
    this.#at = at;
    return this.#token(TokenKind.Number, text.slice(start, at), start, at, flags);
  }

  #continuesNumber(at: number): boolean {
    if (this.#goesOn(at, numberParts)) return true;
    const next = this.#afterSplices(at);
    return this.#spliceEnd(at) >= 0 && (next === 0x2b || next === 0x2d || next === SINGLE_QUOTE);
  }

  /** A character constant or string literal (C11 6.4.4.4, 6.4.5) whose quote stands at `quoteAt`. */
  #literal(start: number, quoteAt: number, flags: number): Token {
    const text = this.#text;
    const quote = text.charCodeAt(quoteAt);
    let at = quoteAt + 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      if (code === BACKSLASH) {
        if (this.#spliceEnd(at) >= 0) return this.#cleaned(start, flags);
        at += 2;
        continue;
      }
      if (isLineEnd(code) || at >= text.length) return this.#unterminated(start, at, quote, flags);
      at++;
    }
    this.#at = at + 1;
    const kind = quote === DOUBLE_QUOTE ? TokenKind.String : TokenKind.Character;
    const spelling = text.slice(start, at + 1);
    if (spelling.includes("\0")) this.#warn("null-in-literal", start, at + 1);
    const isEmpty = kind === TokenKind.Character && at === quoteAt + 1;
    if (isEmpty && !this.inDirective && this.#context.isForPrint !== true)
      this.#warn("empty-character", start, at + 1);
    return this.#token(kind, spelling, start, at + 1, flags);
  }

  /** As gcc has it, the rest of the line becomes one stray token, so that no `#` or quote in it does harm. */
  #unterminated(start: number, end: number, quote: number, flags: number): Token {
    const stop = Math.min(end, this.#text.length - 1);
    this.#warn("unterminated-literal", start, stop, { quote: String.fromCharCode(quote) });
    return this.#other(start, stop, flags);
  }

  /** `R"delimiter(...)delimiter"`: the bytes of the file, no splice taken out. */
  #rawString(start: number, quoteAt: number, flags: number): Token {
    const prefix = quoteAt - start;
    this.#leaveCleanLine(start);
    const text = this.#text;
    const from = this.#at;
    const fault = findDelimiterFault(text, from + prefix);
    if (fault !== undefined) return this.#badRawString(from, fault, flags);
    const end = rawStringEnd(text, from + prefix);
    const lineEnd = this.inDirective ? this.#scanner.rawStringLimit(from) : text.length;
    if (end > lineEnd || end >= text.length) {
      this.#warn("unterminated-raw-string", from, from + prefix + 1);
      return this.#other(from, lineEnd, flags);
    }
    this.#at = end;
    // Trigraphs were taken out before it was known that this is one (phase 1 is undone within it).
    const offsets = this.#offsets;
    const spelling =
      offsets === undefined
        ? text.slice(from, end)
        : this.file.text.slice(offsets[from] as number, (offsets[end - 1] as number) + 1);
    return this.#token(TokenKind.String, spelling, from, end, flags);
  }

  /** As gcc, what looks like a raw string becomes one stray token, up to the next quote. */
  #badRawString(start: number, { at, problem }: DelimiterFault, flags: number): Token {
    this.#warn("bad-raw-delimiter", at, at + 1, { problem });
    const close = this.#text.indexOf('"', at);
    if (close < 0) this.#warn("unterminated-raw-string", start, start + 1);
    return this.#other(start, close < 0 ? this.#text.length - 1 : close + 1, flags);
  }

  #headerName(start: number, flags: number): Token {
    const text = this.#text;
    const close = text.charCodeAt(start) === DOUBLE_QUOTE ? DOUBLE_QUOTE : GREATER;
    let at = start + 1;
    while (text.charCodeAt(at) !== close) {
      const code = text.charCodeAt(at);
      if (code === BACKSLASH && this.#spliceEnd(at) >= 0) return this.#cleaned(start, flags);
      if (isLineEnd(code))
        return close === GREATER ? this.#operator(start, flags) : this.#unterminated(start, at, close, flags);
      at++;
    }
    this.#at = at + 1;
    return this.#token(TokenKind.HeaderName, text.slice(start, at + 1), start, at + 1, flags);
  }

  #operator(start: number, flags: number): Token {
    const text = this.#text;
    const packed = readPunctuator(text, start, this.#context.features);
    const kind = packed >> LENGTH_BITS;
    const end = start + (packed & ((1 << LENGTH_BITS) - 1));
    if (text.charCodeAt(end) === BACKSLASH && this.#spliceEnd(end) >= 0) return this.#cleaned(start, flags);
    if (kind === 0) return this.#other(start, start + 1, flags);
    this.#at = end;
    const spelling = PUNCTUATORS[kind - FIRST_PUNCTUATOR] as string;
    const isPrimary = text.charCodeAt(start) === spelling.charCodeAt(0) && spelling.length === end - start;
    return this.#token(kind, isPrimary ? spelling : text.slice(start, end), start, end, flags);
  }

  #other(start: number, end: number, flags: number): Token {
    this.#at = end;
    return this.#token(TokenKind.Other, this.#text.slice(start, end), start, end, flags);
  }

  /** Reads the token at `start` again from a cleaned copy of the logical line's rest. */
  #cleaned(start: number, flags: number): Token {
    const clean = cleanLine(this.#text, start);
    this.#warnOfSplices(clean);
    this.#text = clean.text;
    this.#offsets = clean.offsets;
    this.#at = 0;
    this.#lineFlags = flags;
    return this.next();
  }

  #warnOfSplices({ offsets }: CleanText): void {
    for (let place = 1; place < offsets.length; place++) {
      const at = (offsets[place - 1] as number) + 1;
      const next = offsets[place] as number;
      if (next > at && this.#text.charCodeAt(at) === BACKSLASH) this.#warnOfSplice(at, next);
    }
  }

  /** From a cleaned line back to the base text, at the same character. */
  #leaveCleanLine(at: number): void {
    this.#at = at;
    if (this.#text === this.#baseText) return;
    this.#at = (this.#offsets as Int32Array)[at] as number;
    this.#text = this.#baseText;
    this.#offsets = this.#baseOffsets;
  }

  /** As the function of this name; text that is clean has no splice, even where it looks like one. */
  #spliceEnd(at: number): number {
    return this.#offsets === undefined ? spliceEnd(this.#text, at) : -1;
  }

  /** The character at `at`, or the one behind the splices that stand there. */
  #afterSplices(at: number): number {
    const code = this.#text.charCodeAt(at);
    if (code !== BACKSLASH || this.#offsets !== undefined) return code;
    const next = skipSplices(this.#text, at);
    return next < this.#text.length ? this.#text.charCodeAt(next) : LINE_FEED;
  }

  /** True if behind the splices at `at` a character of the given parts goes on with the token. */
  #goesOn(at: number, parts: Uint8Array): boolean {
    if (this.#spliceEnd(at) < 0) return false;
    const code = this.#afterSplices(at);
    return parts[code] !== 0 || code === DOUBLE_QUOTE || code === SINGLE_QUOTE || code === BACKSLASH;
  }

  /**
   * Strict C89 has no line comments. As gcc, they are taken for ones nevertheless, once with an error, unless a valid
   * program may mean something else: in a directive, and where a star follows.
   */
  #isLineComment(at: number): boolean {
    if (this.#context.features.lineComments || this.file.system) return true;
    if (this.inDirective || this.#text.charCodeAt(at + 2) === STAR) return false;
    if (!this.#sawLineComment) this.#warn("line-comment", at, at + 2);
    this.#sawLineComment = true;
    return true;
  }

  /** Skips the comment at `start`; `second` is its second character. */
  #comment(start: number, second: number): void {
    this.#leaveCleanLine(start);
    const text = this.#text;
    const begin = this.#at;
    const inside = skipSplices(text, begin + 1) + 1;
    let end = second === STAR ? this.#scanner.blockCommentEnd(inside) : this.#scanner.logicalLineEnd(inside);
    if (end < 0) {
      this.#warn("unterminated-comment", begin, begin + 2);
      end = text.length;
    }
    this.#at = end;
    if (this.#context.notesComments === false) return;
    const { length } = this.file.text;
    this.file.comments.push(this.#fileOffset(begin), Math.min(this.#fileOffset(end), length));
  }

  #fileOffset(at: number): number {
    return this.#offsets === undefined ? at : (this.#offsets[at] as number);
  }

  #warn(
    code: DiagnosticCode,
    start: number,
    end: number,
    values: Readonly<Record<string, string>> = {},
  ): void {
    const span = { file: this.file, start: this.#fileOffset(start), end: this.#fileOffset(end) };
    reportText(this.#context, code, span, values);
  }
}
