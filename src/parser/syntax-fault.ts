/**
 * How the grammar gives up on a declaration: thrown inside of the parser, always caught by it. It is no Error, since
 * nobody reads a stack here and capturing one for each macro that is no expression would cost more than parsing it.
 */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import { type Token, TokenKind } from "../lexer/token.ts";
import { isCPlusPlus, otherLanguageHelp } from "./other-language.ts";

export type FaultCode = "syntax-error" | "nesting-too-deep" | "brace-unclosed";

export class SyntaxFault {
  readonly code: FaultCode;
  /** The unexpected token; it is not consumed. */
  readonly token: Token;
  /** What should have stood there, in words. */
  readonly expected: string;
  /** The `{` that was never closed. */
  readonly opening: Token | undefined;

  constructor(code: FaultCode, token: Token, expected: string, opening: Token | undefined = undefined) {
    this.code = code;
    this.token = token;
    this.expected = expected;
    this.opening = opening;
  }
}

/** Longer spellings (a string of a megabyte) are cut in a message; the code frame shows where they stand. */
const spellingLimit = 60;

/** `first` is the token that the declaration begins with, where it is known. */
export function reportFault(diagnostics: DiagnosticBag, fault: SyntaxFault, first?: Token): void {
  const { token, expected, opening } = fault;
  const found = describeFound(token);
  if (fault.code === "syntax-error") {
    // Told when it came.
    if (isOpenLiteral(token)) return;
    const help = first !== undefined && isCPlusPlus(first, token) ? { help: otherLanguageHelp } : {};
    diagnostics.report("syntax-error", { span: token.span, values: { expected, found }, ...help });
    return;
  }
  if (fault.code === "nesting-too-deep") {
    diagnostics.report("nesting-too-deep", { span: token.span });
    return;
  }
  const notes = opening === undefined ? [] : [{ message: "this `{` is never closed", span: opening.span }];
  diagnostics.report("brace-unclosed", { span: token.span, values: { found }, notes });
}

/** A literal that is never closed takes the rest of its line, the `;` as well. */
export function isCutLiteral({ kind, text }: Token): boolean {
  return kind === TokenKind.Other && text.length > 1;
}

/** Of raw strings the lexer tells all. */
export function isOpenLiteral(token: Token): boolean {
  return isCutLiteral(token) && !/^(?:u8|[LUu])?R"/.test(token.text);
}

/** Phase 3 only warns, since a macro or a skipped text may hold one (C11 6.4p3); in phase 7 it is no token of C. */
export function reportOpenLiteral(diagnostics: DiagnosticBag, token: Token): void {
  const expected = `a terminating \`${token.text.includes('"') ? '"' : "'"}\` on this line`;
  const help = "a literal ends on its line: all the rest of this one belongs to it, a `;` as well";
  diagnostics.report("syntax-error", {
    span: token.span,
    values: { expected, found: describeFound(token) },
    help,
  });
}

/** A token in a message. */
export function describeFound(token: Token): string {
  if (token.kind === TokenKind.EndOfFile) return "the end of the file";
  const text = token.text.length > spellingLimit ? `${token.text.slice(0, spellingLimit)}...` : token.text;
  return `\`${text}\``;
}
