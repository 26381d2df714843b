/** Carries out directives (C11 6.10): what stands behind a `#` at the start of a line. */

import { type Token, TokenKind } from "../lexer/token.ts";
import { carryOutAssert, carryOutUnassert } from "./assertions.ts";
import { evaluateCondition } from "./condition.ts";
import { beginGroup, endGroup, enterElse, innermostConditional } from "./conditionals.ts";
import { carryOutDefine, carryOutUndef, readMacroName } from "./define.ts";
import { carryOutEmbed } from "./embed.ts";
import { carryOutInclude } from "./inclusion.ts";
import { carryOutLine, carryOutLineMarker } from "./line-directive.ts";
import { settleSpace } from "./padding.ts";
import { carryOutPlainDirective } from "./plain-directives.ts";
import { carryOutPragma, isExpandedPragma, spell } from "./pragma.ts";
import type { Conditional, Session } from "./session.ts";

/** Carries out the directive behind `hash`; gives a token where the parser or a printer must see something of it. */
export function carryOutDirective(session: Session, hash: Token): Token | undefined {
  if (carryOutPlainDirective(session, hash)) return undefined;
  const { expander, lexer } = session;
  const { inDirective, preventExpansion, argumentState } = expander;
  expander.inDirective = true;
  expander.preventExpansion = 0;
  expander.argumentState = 0;
  lexer.inDirective = true;
  const result = session.isSkipping ? skipDirective(session, hash) : dispatch(session, hash);
  // Of an `#include` the next token is the new file's, but its own line is read to the end already.
  lexer.skipLine();
  session.base.forget();
  expander.dropContexts();
  if (session.waiting.length > 0) expander.pushTokens(session.waiting);
  session.waiting = [];
  expander.inDirective = inDirective;
  expander.preventExpansion = preventExpansion;
  expander.argumentState = argumentState;
  return result;
}

function dispatch(session: Session, hash: Token): Token | undefined {
  const name = session.nextRaw();
  if (name.kind === TokenKind.Newline) return undefined;
  if (name.kind === TokenKind.Number) {
    carryOutLineMarker(session, name);
    return undefined;
  }
  if (name.kind !== TokenKind.Identifier) {
    session.report("unknown-directive", name.span, { name: name.text });
    return undefined;
  }
  switch (name.text) {
    case "define":
      carryOutDefine(session);
      return undefined;
    case "undef":
      carryOutUndef(session);
      return undefined;
    case "include":
    case "include_next":
    case "import":
      carryOutInclude(session, name.text, name);
      return undefined;
    case "pragma":
      return readPragma(session, hash);
    case "error":
    case "warning":
      reportMessage(session, name.text, name);
      return undefined;
    case "line":
      carryOutLine(session);
      return undefined;
    case "ident":
    case "sccs":
      return readIdent(session, hash, name.text);
    case "embed":
      if (session.year >= 2023) return emitList(session, carryOutEmbed(session));
      break;
    case "assert":
      carryOutAssert(session, name);
      return undefined;
    case "unassert":
      carryOutUnassert(session, name);
      return undefined;
  }
  if (!carryOutConditional(session, hash, name))
    session.report("unknown-directive", name.span, { name: name.text });
  return undefined;
}

/** Gives the first of the tokens that stand for a directive; the others wait behind it. */
function emitList(session: Session, tokens: readonly Token[]): Token | undefined {
  session.waiting = tokens.slice(1);
  return tokens[0];
}

/** In a skipped group only conditionals count (6.10p4, p5). */
function skipDirective(session: Session, hash: Token): undefined {
  const name = session.nextRaw();
  if (name.kind === TokenKind.Identifier) carryOutConditional(session, hash, name);
  return undefined;
}

function carryOutConditional(session: Session, hash: Token, name: Token): boolean {
  switch (name.text) {
    case "if":
      beginIf(session, hash, session.isSkipping || evaluateIf(session));
      return true;
    case "ifdef":
    case "ifndef":
      beginIfDefined(session, hash, name.text);
      return true;
    case "elif":
    case "elifdef":
    case "elifndef":
      carryOutElif(session, name);
      return true;
    case "else":
      carryOutElse(session, name);
      return true;
    case "endif":
      carryOutEndif(session, name);
      return true;
    default:
      return false;
  }
}

function evaluateIf(session: Session): boolean {
  return evaluateCondition(session, "if");
}

/** `#ifdef` and `#ifndef` (6.10.1p5). */
function beginIfDefined(session: Session, hash: Token, directive: "ifdef" | "ifndef"): void {
  if (session.isSkipping) {
    beginGroup(session, hash, directive, false, undefined);
    return;
  }
  const name = readMacroName(session, directive);
  const isDefined = name !== undefined && session.isDefined(name.text);
  const guard = directive === "ifndef" && name !== undefined ? name.text : undefined;
  const holds = name !== undefined && isDefined === (directive === "ifdef");
  beginGroup(session, hash, directive, holds, guard);
  if (name !== undefined) session.expectEnd(directive);
}

function beginIf(session: Session, hash: Token, holds: boolean): void {
  const guard = session.isSkipping ? undefined : session.guardOfCondition;
  beginGroup(session, hash, "if", holds, guard);
}

function openConditional(session: Session, name: Token): Conditional | undefined {
  const open = innermostConditional(session);
  if (open === undefined) session.report("else-without-if", name.span, { directive: name.text });
  return open;
}

/** `#elif` and C23's `#elifdef`, `#elifndef`; the condition of a group behind the taken one is not evaluated. */
function carryOutElif(session: Session, name: Token): void {
  const open = openConditional(session, name);
  if (open === undefined) return;
  if (open.sawElse) {
    reportAfterElse(session, name, open);
    open.sawElse = false;
  }
  open.guard = undefined;
  if (open.wasSkipping || open.taken) {
    session.isSkipping = true;
    return;
  }
  session.isSkipping = false;
  session.overlooksNames = session.target.defaultCompiler === "gcc";
  const holds = name.text === "elif" ? evaluateCondition(session, "elif") : isNameDefined(session, name.text);
  session.overlooksNames = false;
  open.taken = holds;
  session.isSkipping = !holds;
}

function isNameDefined(session: Session, directive: string): boolean {
  const name = readMacroName(session, directive);
  if (name === undefined) return false;
  const isDefined = session.isDefined(name.text);
  session.expectEnd(directive);
  return isDefined === (directive === "elifdef");
}

function carryOutElse(session: Session, name: Token): void {
  const open = openConditional(session, name);
  if (open === undefined) return;
  if (open.sawElse) reportAfterElse(session, name, open);
  enterElse(session, open);
  if (!open.wasSkipping) session.expectEnd("else");
}

function reportAfterElse(session: Session, name: Token, open: Conditional): void {
  session.diagnostics.report("else-after-else", {
    span: name.span,
    values: { directive: name.text },
    notes: [{ message: "the conditional began here", span: open.hash.span }],
  });
}

function carryOutEndif(session: Session, name: Token): void {
  const open = openConditional(session, name);
  if (open === undefined) return;
  if (!open.wasSkipping) session.expectEnd("endif");
  session.lexer.skipLine();
  endGroup(session, open);
}

/** `#error` and `#warning`: the line as it stands, blanks and comments as one blank. */
function reportMessage(session: Session, directive: "error" | "warning", name: Token): void {
  const words: Token[] = [];
  for (let token = session.nextRaw(); token.kind !== TokenKind.Newline; token = session.nextRaw()) {
    if (token.kind === TokenKind.EndOfFile) break;
    words.push(token);
  }
  const values = { text: spell(words).trimStart() };
  if (directive === "error") session.report("error-directive", name.span, values);
  else session.warn("warning-directive", name.span, values);
}

function readPragma(session: Session, hash: Token): Token | undefined {
  const { expander } = session;
  const written: Token[] = [];
  expander.preventExpansion++;
  for (let token = session.nextExpanded(); token.kind !== TokenKind.Newline; token = session.nextExpanded()) {
    if (token.kind === TokenKind.EndOfFile) break;
    written.push(token);
  }
  expander.preventExpansion--;
  // The list ends by itself: within it blanks count, as they do in text.
  expander.inDirective = false;
  const isExpanded = isExpandedPragma(session, written[0]?.text ?? "");
  const words = isExpanded ? settleSpace(expander.expandList(written)) : written;
  expander.inDirective = true;
  const { isObeyed, token } = carryOutPragma(session, words, hash);
  const { observer } = session;
  if (observer?.keep === undefined) return token;
  if (!isObeyed) observer.keep(hash, `pragma${spell(words)}`);
  return undefined;
}

/** `#ident "text"`: only a printer is interested. */
function readIdent(session: Session, hash: Token, directive: string): undefined {
  const text = session.nextExpanded();
  if (text.kind !== TokenKind.String || !text.text.startsWith('"')) {
    session.report("bad-ident-directive", session.here, { directive });
    if (text.kind !== TokenKind.Newline) session.expectEnd(directive);
    return undefined;
  }
  session.observer?.keep?.(hash, `ident ${text.text}`);
  session.expectEnd(directive);
  return undefined;
}
