/** GNU's old assertions: `#assert machine (x86_64)`, `#unassert`, and `#if #machine (x86_64)`. */

import { punctuatorKind, type Token, TokenKind } from "../lexer/token.ts";
import type { Session } from "./session.ts";

const OPEN = punctuatorKind("(");
const CLOSE = punctuatorKind(")");

interface Assertion {
  readonly predicate: string;
  /** Undefined where no answer is given. */
  readonly answer: string | undefined;
  /** The token behind it. */
  readonly next: Token;
}

/** Reads `predicate (answer)` from its first token on; macros are not replaced in it. */
function readAssertion(session: Session, first: Token): Assertion | undefined {
  const { expander } = session;
  if (first.kind !== TokenKind.Identifier) {
    session.report("bad-assertion", session.here, { problem: "the predicate must be an identifier" });
    return undefined;
  }
  expander.preventExpansion++;
  const open = session.nextExpanded();
  if (open.kind !== OPEN) {
    expander.preventExpansion--;
    return { predicate: first.text, answer: undefined, next: open };
  }
  const words: string[] = [];
  let depth = 1;
  for (;;) {
    const token = session.nextExpanded();
    if (token.kind === TokenKind.Newline || token.kind === TokenKind.EndOfFile) {
      expander.preventExpansion--;
      session.report("bad-assertion", session.here, { problem: "missing `)` to complete the answer" });
      return undefined;
    }
    if (token.kind === OPEN) depth++;
    if (token.kind === CLOSE && --depth === 0) break;
    words.push(token.text);
  }
  expander.preventExpansion--;
  if (words.length === 0) {
    session.report("bad-assertion", session.here, { problem: "the answer is empty" });
    return undefined;
  }
  return { predicate: first.text, answer: words.join(" "), next: session.nextExpanded() };
}

/** gcc says of each use that assertions are of the past; clang has none. */
export function warnOfAssertions(session: Session, at: Token): void {
  if (!session.overlooksNames) session.warn("deprecated-directive", at.span, { name: "assertions" });
}

export function carryOutAssert(session: Session, directive: Token): void {
  session.warn("deprecated-directive", directive.span, { name: "#assert" });
  const first = session.nextRaw();
  const assertion = readAssertion(session, first);
  if (assertion === undefined) return;
  const { predicate, answer, next } = assertion;
  if (answer === undefined) {
    session.report("bad-assertion", first.span, { problem: "an answer in parentheses is missing" });
    return;
  }
  if (session.assertions.get(predicate)?.has(answer) === true)
    session.warn("repeated-assertion", session.hereOnLine, { predicate });
  session.assertThat(predicate, answer);
  if (next.kind !== TokenKind.Newline) session.warn("extra-tokens", next.span, { directive: "assert" });
}

export function carryOutUnassert(session: Session, directive: Token): void {
  session.warn("deprecated-directive", directive.span, { name: "#unassert" });
  const first = session.nextRaw();
  const assertion = readAssertion(session, first);
  if (assertion === undefined) return;
  const { predicate, answer, next } = assertion;
  if (next.kind !== TokenKind.Newline) {
    if (answer === undefined) {
      session.report("bad-assertion", first.span, { problem: "`(` expected behind the predicate" });
      return;
    }
    session.warn("extra-tokens", next.span, { directive: "unassert" });
  }
  if (answer === undefined) session.assertions.delete(predicate);
  else session.assertions.get(predicate)?.delete(answer);
}

/** `#predicate` or `#predicate (answer)` in a condition, from the token behind the `#` on; undefined after a report. */
export function readAssertionTest(
  session: Session,
  first: Token,
): { readonly holds: boolean; readonly next: Token } | undefined {
  const assertion = readAssertion(session, first);
  if (assertion === undefined) return undefined;
  const answers = session.assertions.get(assertion.predicate);
  const holds =
    assertion.answer === undefined ? (answers?.size ?? 0) > 0 : answers?.has(assertion.answer) === true;
  return { holds, next: assertion.next };
}
