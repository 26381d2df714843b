/**
 * Carries out the directives that nearly all headers consist of from the text of their line, without making tokens of it:
 * conditionals on names, and definitions without `#`, quotes and splices. Whatever is not plain, and whatever is wrong,
 * is left to `directives.ts`, which knows all of the language.
 *
 * The regular expressions are linear (no repetition within another one, no choice within a repetition). They run as
 * native code from the start, which a short run never gets from a loop over characters: 20 times fewer cycles a line.
 */

import { Lexer } from "../lexer/lexer.ts";
import { Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import { beginGroup, endGroup, enterElse, innermostConditional } from "./conditionals.ts";
import { defineMacro, longestReplacementList } from "./define.ts";
import { includeHeader } from "./inclusion.ts";
import { DynamicMacro, isWatchedName, MacroDefinition } from "./macro-definition.ts";
import { evaluatePlainCondition } from "./plain-conditions.ts";
import { isBlankCode, readPlainHeader } from "./plain-header.ts";
import type { Conditional, Session } from "./session.ts";

/** A directive's word and the name behind it, if any. */
const DIRECTIVE = /^[ \t]*([a-z]+)(?![\w$\\\x80-\xff])(?:[ \t]+([A-Za-z_][A-Za-z_0-9]*))?/;
/** Nothing but white space. */
const BLANK = /^[ \t]*$/;
/** A parameter list without `...`. */
const PARAMETERS = /^\(([A-Za-z_0-9, \t]*)\)/;
const PARAMETER = /^[A-Za-z_][A-Za-z_0-9]*$/;
/** What makes a definition less than plain: operators, literals, splices, comments, bytes beyond ASCII. */
const SPECIAL = /["#'\\]|%:|\/[*/]|[^\t -~]|__VA_/;

/** Carries out the directive behind `hash` if it is a plain one; consumes nothing if it is not. */
export function carryOutPlainDirective(session: Session, hash: Token): boolean {
  const { lexer } = session;
  const line = lexer.restOfLine();
  // Who is told of each name that is asked for is told by `directives.ts`.
  if (line === undefined || session.observer?.use !== undefined) return false;
  const match = DIRECTIVE.exec(line);
  if (match === null) return false;
  const word = match[1] as string;
  if (session.isSkipping && word !== "else" && word !== "endif")
    return skipPlainDirective(session, hash, word);
  const name = match[2];
  const reader = new PlainLine(session, line, lexer.offset, match[0].length);
  switch (word) {
    case "define":
      return name !== undefined && reader.define(name);
    case "undef":
      return name !== undefined && reader.undefine(name);
    case "ifdef":
    case "ifndef":
      return name !== undefined && reader.beginIfDefined(hash, word, name);
    case "if":
      return reader.beginIf(hash);
    case "include":
      return name === undefined && reader.include();
    case "else":
      return name === undefined && reader.passElse();
    case "endif":
      return name === undefined && reader.passEndif();
    default:
      return false;
  }
}

/** In a skipped group only conditionals count (6.10p4, p5), and of them not even the condition. */
function skipPlainDirective(session: Session, hash: Token, word: string): boolean {
  const { lexer } = session;
  switch (word) {
    case "if":
    case "ifdef":
    case "ifndef":
      beginGroup(session, hash, word, true, undefined);
      break;
    case "elif":
    case "elifdef":
    case "elifndef": {
      const open = innermostConditional(session);
      if (open === undefined || open.sawElse || !(open.wasSkipping || open.taken)) return false;
      open.guard = undefined;
      break;
    }
  }
  lexer.inDirective = true;
  lexer.skipLine();
  return true;
}

class PlainLine {
  readonly #session: Session;
  readonly #line: string;
  /** Of the line, in the file. */
  readonly #offset: number;
  /** Behind the directive's word and name. */
  readonly #at: number;
  /** Of a comment at the end of the line: its place in the line, or -1. */
  #comment = -1;
  #commentEnd = -1;

  constructor(session: Session, line: string, offset: number, at: number) {
    this.#session = session;
    this.#line = line;
    this.#offset = offset;
    this.#at = at;
  }

  define(name: string): boolean {
    const session = this.#session;
    const end = this.#findEnd();
    if (end < 0 || this.#isUnusual(name) || session.macros.hasPoison) return false;
    if (this.#comment >= 0 && session.observer?.keptComments === "all") return false;
    // A token has a byte at least.
    if (end - this.#at > longestReplacementList(session)) return false;
    const rest = this.#line.slice(this.#at, end);
    if (SPECIAL.test(rest)) return false;
    let parameters: readonly string[] | undefined;
    let start = this.#at;
    if (rest.startsWith("(")) {
      const list = PARAMETERS.exec(rest);
      parameters = list === null ? undefined : this.#parameters(list[1] as string);
      if (list === null || parameters === undefined) return false;
      start += list[0].length;
    } else if (rest !== "" && !rest.startsWith(" ") && !rest.startsWith("\t")) {
      return false;
    }
    const { file } = session.lexer;
    const { lexing, macroOrigin } = session;
    const range = { start: this.#offset + start, end: this.#offset + end };
    const nameToken = this.#nameToken(name);
    this.#pass();
    defineMacro(
      session,
      new MacroDefinition({
        name: nameToken.text,
        parameters,
        variadic: false,
        replacementList:
          end === start || BLANK.test(this.#line.slice(start, end))
            ? []
            : () => readList(new Lexer(file, lexing, range)),
        nameToken,
        origin: macroOrigin,
        dynamic: DynamicMacro.None,
      }),
    );
    return true;
  }

  /** Different names, interned; undefined where the list has anything else. */
  #parameters(list: string): readonly string[] | undefined {
    if (BLANK.test(list)) return [];
    const names: string[] = [];
    for (const part of list.split(",")) {
      const name = part.trim();
      if (!PARAMETER.test(name) || names.includes(name)) return undefined;
      names.push(this.#session.lexing.names.intern(name));
    }
    return names;
  }

  /** `<...>` or `"..."` and nothing else. */
  include(): boolean {
    const session = this.#session;
    const header = readPlainHeader(this.#line, this.#at, this.#offset, session.lexer.file);
    if (header === undefined) return false;
    const end = header.token.end - this.#offset;
    if (this.#findEnd(end) !== end) return false;
    this.#pass();
    includeHeader(session, "include", header);
    return true;
  }

  undefine(name: string): boolean {
    const session = this.#session;
    if (this.#findEnd() !== this.#at || this.#isUnusual(name)) return false;
    const token = this.#nameToken(name);
    this.#pass();
    session.macros.undefine(token, session.macroOrigin);
    session.observer?.undefine?.(token);
    return true;
  }

  beginIfDefined(hash: Token, directive: "ifdef" | "ifndef", name: string): boolean {
    const session = this.#session;
    const known = session.macros.get(name);
    if (this.#findEnd() !== this.#at || (known !== undefined && isWatchedName(known))) return false;
    const isDefined = known !== undefined;
    beginGroup(
      session,
      hash,
      directive,
      isDefined === (directive === "ifdef"),
      directive === "ifndef" ? name : undefined,
    );
    this.#pass();
    return true;
  }

  /** What stands between the word and the name is white space, so the condition begins behind the word. */
  beginIf(hash: Token): boolean {
    const session = this.#session;
    const end = this.#findEnd();
    const start = this.#line.indexOf("if") + 2;
    const condition = end < 0 ? undefined : evaluatePlainCondition(session, this.#line.slice(start, end));
    if (condition === undefined) return false;
    beginGroup(session, hash, "if", condition.holds, condition.guard);
    this.#pass();
    return true;
  }

  passElse(): boolean {
    const open = this.#conditional();
    if (open === undefined || open.sawElse) return false;
    this.#pass();
    enterElse(this.#session, open);
    return true;
  }

  passEndif(): boolean {
    const open = this.#conditional();
    if (open === undefined) return false;
    this.#pass();
    endGroup(this.#session, open);
    return true;
  }

  /** The open conditional, where nothing stands behind the directive's word. */
  #conditional(): Conditional | undefined {
    return this.#findEnd() === this.#at ? innermostConditional(this.#session) : undefined;
  }

  /** Names that may not be defined, and those that warn. */
  #isUnusual(name: string): boolean {
    const known = this.#session.macros.get(name);
    if (known === undefined) return name === "defined";
    return known.dynamic !== DynamicMacro.None || name.startsWith("__STDC_");
  }

  #nameToken(name: string): Token {
    const { lexer, lexing } = this.#session;
    const end = this.#offset + this.#at;
    const text = lexing.names.intern(name);
    const start = end - text.length;
    return new Token(
      TokenKind.Identifier,
      text,
      lexer.file,
      start,
      end,
      TokenFlag.LeadingSpace,
      undefined,
      undefined,
    );
  }

  /**
   * Where the line, which is known up to `behind`, ends if white space and one comment at its end are left away; -1
   * where it goes on behind a splice or has anything that looks like more than that.
   */
  #findEnd(behind: number = this.#at): number {
    const line = this.#line;
    let end = line.length;
    const slash = line.indexOf("/", behind);
    if (slash >= 0 && line.startsWith("/*", slash)) {
      const close = line.indexOf("*/", slash + 2);
      if (close < 0) return -1;
      if (!BLANK.test(line.slice(close + 2))) return -1;
      this.#comment = slash;
      this.#commentEnd = close + 2;
      end = slash;
    }
    while (end > behind && isBlankCode(line.charCodeAt(end - 1))) end--;
    return end;
  }

  /** Consumes the line. */
  #pass(): void {
    const { lexer, lexing } = this.#session;
    if (this.#comment >= 0 && lexing.notesComments !== false)
      lexer.file.comments.push(this.#offset + this.#comment, this.#offset + this.#commentEnd);
    lexer.passLine(this.#line.length);
  }
}

/** The tokens of a list; white space at both ends does not belong to them (C11 6.10.3p7). */
function readList(lexer: Lexer): readonly Token[] {
  const tokens: Token[] = [];
  lexer.inDirective = true;
  for (let token = lexer.next(); token.kind !== TokenKind.Newline; token = lexer.next()) tokens.push(token);
  const [first] = tokens;
  if (first !== undefined) first.flags &= ~(TokenFlag.LeadingSpace | TokenFlag.StartOfLine);
  return tokens;
}
