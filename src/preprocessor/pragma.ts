/** `#pragma`, `_Pragma` and `__pragma`: those that the preprocessor obeys, and those that the parser must hear of. */

import { punctuatorKind, Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import { isMainFile } from "./inclusion.ts";
import { DynamicMacro, MacroDefinition } from "./macro-definition.ts";
import type { Frame, Session } from "./session.ts";

const OPEN = punctuatorKind("(");
const CLOSE = punctuatorKind(")");

/** Pragmas that change what a declaration means. */
const PARSER_PRAGMAS: ReadonlySet<string> = new Set([
  "pack",
  "ms_struct",
  "scalar_storage_order",
  "weak",
  "redefine_extname",
]);

/**
 * Obeys a pragma, given the words behind `#pragma`, the line's end not among them. A token for the parser, or undefined.
 */
export function carryOutPragma(session: Session, words: readonly Token[], at: Token): Token | undefined {
  const first = words[0];
  if (first === undefined || first.kind !== TokenKind.Identifier) return undefined;
  const second = words[1];
  switch (first.text) {
    case "once":
      obeyOnce(session, first);
      return undefined;
    case "push_macro":
    case "pop_macro":
      obeyMacroStack(session, words);
      return undefined;
    case "poison":
      obeyPoison(session, words.slice(1));
      return undefined;
    case "system_header":
      obeySystemHeader(session);
      return undefined;
    case "message":
      return undefined;
    case "GCC":
      if (second !== undefined) obeyGcc(session, second, words);
      return undefined;
    case "clang":
      if (second?.text === "system_header") obeySystemHeader(session);
      else if (second?.text === "poison") obeyPoison(session, words.slice(2));
      return undefined;
  }
  return PARSER_PRAGMAS.has(first.text) ? makePragma(words, at) : undefined;
}

/** The token that the parser sees: the words with single blanks between them. */
function makePragma(words: readonly Token[], at: Token): Token {
  const text = words.map((word) => word.text).join(" ");
  const last = words[words.length - 1] as Token;
  const end = last.file === at.file && last.end > at.end ? last.end : at.end;
  return new Token(
    TokenKind.Pragma,
    text,
    at.file,
    at.offset,
    end,
    TokenFlag.StartOfLine,
    undefined,
    at.origin,
  );
}

function obeyGcc(session: Session, command: Token, words: readonly Token[]): void {
  switch (command.text) {
    case "poison":
      obeyPoison(session, words.slice(2));
      return;
    case "system_header":
      obeySystemHeader(session);
      return;
    case "warning":
      session.warn("pragma-warning", command.span, { text: messageOf(words[2]) });
      return;
    case "error":
      session.report("pragma-error", command.span, { text: messageOf(words[2]) });
      return;
  }
}

function messageOf(token: Token | undefined): string {
  return token?.kind === TokenKind.String ? token.text.slice(1, -1) : "";
}

function obeyOnce(session: Session, at: Token): void {
  const frame = session.frame as Frame;
  if (isMainFile(frame)) session.warn("pragma-once-in-main-file", at.span);
  if (frame.record !== undefined) session.includes.markOnce(frame.record);
}

function obeySystemHeader(session: Session): void {
  const { file } = session.frame as Frame;
  if (file.includedFrom !== undefined) file.system = true;
}

function obeyPoison(session: Session, names: readonly Token[]): void {
  for (const token of names) {
    if (token.kind !== TokenKind.Identifier) {
      session.report("bad-pragma", token.span, { name: "GCC poison", problem: "a name is expected" });
      return;
    }
    const { text: name } = token;
    if (session.macros.get(name)?.dynamic === DynamicMacro.Poisoned) continue;
    if (session.macros.lookup(name) !== undefined) {
      session.warn("bad-pragma", token.span, {
        name: "GCC poison",
        problem: `poisoning the existing macro \`${name}\``,
      });
      session.macros.undefine(token, session.macroOrigin);
    }
    session.macros.defineSilently(makeDynamicMacro(name, token, DynamicMacro.Poisoned));
  }
}

/** `push_macro ("NAME")` and `pop_macro ("NAME")`. */
function obeyMacroStack(session: Session, words: readonly Token[]): void {
  const [command, open, name, close] = words;
  if (command === undefined) return;
  if (open?.kind !== OPEN || name?.kind !== TokenKind.String || close?.kind !== CLOSE) {
    session.warn("bad-pragma", command.span, { name: command.text, problem: 'expected ("NAME")' });
    return;
  }
  const macro = session.lexing.names.intern(name.text.slice(1, -1));
  if (command.text === "push_macro") session.macros.push(macro);
  else session.macros.pop(command, macro, session.macroOrigin);
}

export function makeDynamicMacro(name: string, nameToken: Token, dynamic: number): MacroDefinition {
  return new MacroDefinition({
    name,
    parameters: undefined,
    variadic: false,
    replacementList: [],
    nameToken,
    origin: "builtin",
    dynamic,
  });
}
