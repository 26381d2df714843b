/** `#pragma`, `_Pragma` and `__pragma`: those that the preprocessor obeys, and those that the parser must hear of. */

import { punctuatorKind, Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import { decodeUtf8 } from "../source/text.ts";
import { findHeader, type HeaderName, isMainFile, reportMissing } from "./inclusion.ts";
import { DynamicMacro, MacroDefinition } from "./macro-definition.ts";
import type { Frame, Session } from "./session.ts";

const OPEN = punctuatorKind("(");
const CLOSE = punctuatorKind(")");

/** Pragmas that change what a declaration means. */
const PARSER_PRAGMAS: ReadonlySet<string> = new Set([
  "pack",
  "ms_struct",
  "options",
  "scalar_storage_order",
  "weak",
  "redefine_extname",
]);

/** The words of these are macro-expanded; of others as gcc has it not, and as clang and Microsoft have it. */
export function isExpandedPragma({ target, options }: Session, first: string): boolean {
  if (first === "redefine_extname" || first === "message") return true;
  if (first === "omp") return options.compilerFlags.includes("-fopenmp");
  return target.defaultCompiler !== "gcc" && PARSER_PRAGMAS.has(first);
}

export interface PragmaResult {
  /** The preprocessor did what it says: nobody else need see it. */
  readonly isObeyed: boolean;
  /** What the parser, or for `_Pragma` a printer, must see. */
  readonly token: Token | undefined;
}

const OBEYED: PragmaResult = { isObeyed: true, token: undefined };

/** Obeys a pragma, given the words behind `#pragma`, the line's end not among them. */
export function carryOutPragma(session: Session, words: readonly Token[], at: Token): PragmaResult {
  const first = words[0];
  if (first !== undefined && first.kind === TokenKind.Identifier && obey(session, first, words))
    return OBEYED;
  const isWanted =
    (first !== undefined && PARSER_PRAGMAS.has(first.text)) || session.observer?.keep !== undefined;
  return { isObeyed: false, token: isWanted ? makePragma(words, at) : undefined };
}

/** Does what a pragma says that is the preprocessor's own; false for any other. */
function obey(session: Session, first: Token, words: readonly Token[]): boolean {
  const second = words[1];
  switch (first.text) {
    case "once":
      obeyOnce(session, first);
      expectNoMore(session, second);
      return true;
    case "push_macro":
    case "pop_macro":
      obeyMacroStack(session, words);
      return true;
    case "GCC":
      return second !== undefined && obeyGcc(session, second, words);
    case "clang":
      if (second?.text === "system_header") obeySystemHeader(session, second);
      else if (second?.text === "poison") obeyPoison(session, words.slice(2));
      return false;
    default:
      return false;
  }
}

/** The token that the parser sees: the words as they stand. */
function makePragma(words: readonly Token[], at: Token): Token {
  const text = spell(words).trimStart();
  const last = words[words.length - 1] ?? at;
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

/** The spellings of words, with a blank where white space stands before one. */
export function spell(words: readonly Token[]): string {
  let text = "";
  for (const word of words) text += ((word.flags & TokenFlag.LeadingSpace) === 0 ? "" : " ") + word.text;
  return text;
}

function obeyGcc(session: Session, command: Token, words: readonly Token[]): boolean {
  switch (command.text) {
    case "poison":
      obeyPoison(session, words.slice(2));
      return true;
    case "system_header":
      obeySystemHeader(session, command);
      return true;
    case "warning":
    case "error":
      reportMessage(session, command, words[2]);
      return true;
    case "dependency":
      obeyDependency(session, words.slice(2));
      return true;
    default:
      return false;
  }
}

const EXPECTED_NAME = 'expected "FILENAME" or <FILENAME>';

/** What the file depends on has to be there; which of the two is older is not asked here. */
function obeyDependency(session: Session, words: readonly Token[]): void {
  const header = readDependency(words);
  if (header === undefined) {
    const at = words[0]?.span ?? session.here;
    session.report("invalid-pragma", at, { name: "GCC dependency", problem: EXPECTED_NAME });
  } else if (findHeader(session, header, false) === undefined)
    reportMissing(session, "include-not-found", header.name, header.isAngled, header.token.span);
}

function readDependency([first, ...rest]: readonly Token[]): HeaderName | undefined {
  if (first === undefined) return undefined;
  if (first.kind === TokenKind.String)
    return { name: decodeUtf8(first.text.slice(1, -1)), isAngled: false, token: first };
  const end = rest.findIndex(({ text }) => text === ">");
  if (first.text !== "<" || end < 0) return undefined;
  return { name: decodeUtf8(spell(rest.slice(0, end))), isAngled: true, token: first };
}

function reportMessage(session: Session, { text: command }: Token, message: Token | undefined): void {
  const at = message?.span ?? session.here;
  if (message?.kind !== TokenKind.String || !message.text.startsWith('"')) {
    session.report("invalid-pragma", at, { name: `GCC ${command}`, problem: "a string literal is expected" });
    return;
  }
  const values = { text: message.text.slice(1, -1) };
  if (command === "error") session.report("pragma-error", at, values);
  else session.warn("pragma-warning", at, values);
}

function expectNoMore(session: Session, token: Token | undefined): void {
  if (token !== undefined) session.warn("extra-tokens", token.span, { directive: "pragma" });
}

function obeyOnce(session: Session, at: Token): void {
  const frame = session.frame as Frame;
  if (isMainFile(frame)) session.warn("pragma-once-in-main-file", at.span);
  if (frame.record !== undefined) session.includes.markOnce(frame.record);
}

function obeySystemHeader(session: Session, at: Token): void {
  const { file } = session.frame as Frame;
  if (file.includedFrom !== undefined) file.system = true;
  else session.warn("bad-pragma", at.span, { name: "system_header", problem: "ignored outside of a header" });
}

function obeyPoison(session: Session, names: readonly Token[]): void {
  for (const token of names) {
    if (token.kind !== TokenKind.Identifier) {
      session.report("invalid-pragma", token.span, { name: "GCC poison", problem: "a name is expected" });
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
  const isString = name?.kind === TokenKind.String;
  if (open?.kind !== OPEN || !isString || close?.kind !== CLOSE) {
    // The first word that does not fit, or the last one before what is missing.
    const wrong = open?.kind !== OPEN ? 1 : isString ? 3 : 2;
    const at = words[Math.min(wrong, words.length - 1)] ?? command;
    session.report("invalid-pragma", at.span, { name: command.text, problem: 'expected ("NAME")' });
    expectNoMore(session, words[wrong + 1]);
    return;
  }
  expectNoMore(session, words[4]);
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
