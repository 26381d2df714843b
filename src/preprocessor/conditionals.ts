/** The state of conditional inclusion (C11 6.10.1): what opens, changes and ends a group. */

import type { Token } from "../lexer/token.ts";
import type { Conditional, Frame, Session } from "./session.ts";

/** Opens a conditional; `name` is X where it begins with `#ifndef X` or `#if !defined X`. */
export function beginGroup(
  session: Session,
  hash: Token,
  directive: string,
  holds: boolean,
  name: string | undefined,
): void {
  const frame = session.frame as Frame;
  const isFirst = name !== undefined && frame.conditionals.length === 0 && frame.guard === undefined;
  const guard = isFirst && frame.lexer.isBlankBetween(0, hash.offset) ? name : undefined;
  const wasSkipping = session.isSkipping;
  frame.conditionals.push({ hash, directive, wasSkipping, taken: holds, sawElse: false, guard });
  session.isSkipping = wasSkipping || !holds;
}

/** The conditional that an `#else` or `#endif` belongs to. */
export function innermostConditional(session: Session): Conditional | undefined {
  const { conditionals } = session.frame as Frame;
  return conditionals[conditionals.length - 1];
}

export function enterElse(session: Session, open: Conditional): void {
  open.sawElse = true;
  open.guard = undefined;
  session.isSkipping = open.wasSkipping || open.taken;
  open.taken = true;
}

/** Ends the innermost conditional, whose `#endif` line has been read. */
export function endGroup(session: Session, open: Conditional): void {
  const frame = session.frame as Frame;
  frame.conditionals.pop();
  session.isSkipping = open.wasSkipping;
  if (open.guard !== undefined) frame.guard = { name: open.guard, end: frame.lexer.offset };
}
