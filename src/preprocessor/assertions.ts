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
    session.report("bad-assertion", first.span, { problem: "the predicate must be an identifier" });
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
      session.report("bad-assertion", open.span, { problem: "missing `)` to complete the answer" });
      return undefined;
    }
    if (token.kind === OPEN) depth++;
    if (token.kind === CLOSE && --depth === 0) break;
    words.push(token.text);
  }
  expander.preventExpansion--;
  if (words.length === 0) session.report("bad-assertion", open.span, { problem: "the answer is empty" });
  return { predicate: first.text, answer: words.join(" "), next: session.nextExpanded() };
}

export function carryOutAssert(session: Session): void {
  const assertion = readAssertion(session, session.nextRaw());
  if (assertion === undefined) return;
  const { predicate, answer } = assertion;
  if (answer === undefined) {
    session.report("bad-assertion", assertion.next.span, { problem: "an answer in parentheses is missing" });
    return;
  }
  session.assertThat(predicate, answer);
}

export function carryOutUnassert(session: Session): void {
  const assertion = readAssertion(session, session.nextRaw());
  if (assertion === undefined) return;
  const { predicate, answer } = assertion;
  if (answer === undefined) session.assertions.delete(predicate);
  else session.assertions.get(predicate)?.delete(answer);
}

/** `#predicate` or `#predicate (answer)` in a condition, from the token behind the `#` on. */
export function readAssertionTest(
  session: Session,
  first: Token,
): { readonly holds: boolean; readonly next: Token } {
  const assertion = readAssertion(session, first);
  if (assertion === undefined) return { holds: false, next: first };
  const answers = session.assertions.get(assertion.predicate);
  const holds =
    assertion.answer === undefined ? (answers?.size ?? 0) > 0 : answers?.has(assertion.answer) === true;
  return { holds, next: assertion.next };
}
