/** `#embed` and `__has_embed` (C23 6.10.4): the bytes of a file as a list of integers. */

import { punctuatorKind, Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import { evaluateNumber } from "./condition.ts";
import { findHeader, type HeaderName, readHeaderName, reportMissing, reportUnreadable } from "./inclusion.ts";
import type { Frame, Session } from "./session.ts";

const OPEN = punctuatorKind("(");
const CLOSE = punctuatorKind(")");
const COMMA = punctuatorKind(",");
const SCOPE = punctuatorKind("::");

/** The parameters of 6.10.4.2 to 6.10.4.5. */
interface EmbedParameters {
  /** Bytes at most. */
  readonly limit: number;
  readonly prefix: readonly Token[];
  readonly suffix: readonly Token[];
  readonly ifEmpty: readonly Token[];
  /** The parameters that nobody knows. */
  readonly unknown: readonly Token[];
}

/** The tokens that stand for the directive. */
export function carryOutEmbed(session: Session): readonly Token[] {
  const header = readHeaderName(session, "embed");
  if (header === undefined) return [];
  const parameters = readParameters(session, TokenKind.Newline);
  if (parameters === undefined) return [];
  for (const name of parameters.unknown) complain(session, name, `unknown parameter \`${name.text}\``);
  if (parameters.unknown.length > 0) return [];
  const bytes = readBytes(session, header);
  if (bytes === undefined) return [];
  const count = Math.min(bytes.length, parameters.limit);
  if (count === 0) return parameters.ifEmpty;
  session.expander.countTokens(2 * count, header.token);
  if (session.expander.isExhausted) return [];
  return [...parameters.prefix, ...byteTokens(bytes, count, header.token), ...parameters.suffix];
}

/** `__has_embed (header parameters)` behind its parenthesis: 0 not found, 1 found, 2 found and empty. */
export function askForEmbed(session: Session, header: HeaderName): number {
  const parameters = readParameters(session, CLOSE);
  const found = findHeader(session, header, false);
  if (parameters === undefined || parameters.unknown.length > 0 || found === undefined) return 0;
  const content = session.host.readFile(found.path);
  if (content.kind !== "file") return 0;
  return Math.min(content.bytes.length, parameters.limit) === 0 ? 2 : 1;
}

function readBytes(session: Session, header: HeaderName): Uint8Array | undefined {
  const found = findHeader(session, header, false);
  const { span } = header.token;
  if (found === undefined) {
    reportMissing(session, "include-not-found", header.name, header.isAngled, span);
    return undefined;
  }
  const content = session.host.readFile(found.path);
  if (content.kind === "file") {
    const { depth, system } = (session.frame as Frame).file;
    const { path } = found;
    const isSystem = system || found.level !== "user";
    session.inclusions.push({ path, depth: depth + 1, isSystem, kind: "embedded", record: undefined });
    return content.bytes;
  }
  const problem = session.includes.read(found.path);
  if ("problem" in problem) reportUnreadable(session, found.path, problem, span);
  return undefined;
}

function byteTokens(bytes: Uint8Array, count: number, at: Token): Token[] {
  const tokens: Token[] = [];
  const make = (kind: number, text: string, flags: number): Token =>
    new Token(kind, text, at.file, at.offset, at.end, flags | TokenFlag.Respelled, undefined, at.origin);
  for (let index = 0; index < count; index++) {
    if (index > 0) tokens.push(make(COMMA, ",", 0));
    tokens.push(make(TokenKind.Number, String(bytes[index]), index === 0 ? 0 : TokenFlag.LeadingSpace));
  }
  return tokens;
}

/** Reads parameters up to a token of the given kind; undefined, with a report, where they are none. */
function readParameters(session: Session, end: number): EmbedParameters | undefined {
  const lists = new Map<string, readonly Token[]>();
  const unknown: Token[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (;;) {
    let name = session.nextExpanded();
    if (name.kind === end) break;
    if (name.kind !== TokenKind.Identifier) return complain(session, name, "a parameter is expected");
    let next = session.nextExpanded();
    const isScoped = next.kind === SCOPE;
    if (isScoped) {
      name = session.nextExpanded();
      next = session.nextExpanded();
    }
    const word = isScoped ? "" : name.text.replace(/^__(.+)__$/, "$1");
    if (next.kind !== OPEN)
      return complain(session, name, `\`${name.text}\` needs an argument in parentheses`);
    if (word === "limit") {
      const value = evaluateNumber(session, "embed", CLOSE);
      if (value === undefined) return undefined;
      if (value < 0n) return complain(session, name, "the limit is negative");
      limit = Number(value);
      continue;
    }
    const list = readBalanced(session);
    if (list === undefined) return complain(session, name, "missing `)`");
    if (word === "prefix" || word === "suffix" || word === "if_empty") lists.set(word, list);
    else unknown.push(name);
  }
  const listOf = (word: string): readonly Token[] => lists.get(word) ?? [];
  return { limit, prefix: listOf("prefix"), suffix: listOf("suffix"), ifEmpty: listOf("if_empty"), unknown };
}

function readBalanced(session: Session): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (let depth = 1; ; ) {
    const token = session.nextExpanded();
    if (token.kind === TokenKind.Newline || token.kind === TokenKind.EndOfFile) return undefined;
    if (token.kind === OPEN) depth++;
    else if (token.kind === CLOSE && --depth === 0) return tokens;
    tokens.push(token);
  }
}

function complain(session: Session, at: Token, problem: string): undefined {
  session.report("bad-embed", at.span, { problem });
  return undefined;
}
