/**
 * The value of conditions that consist of `defined`, names, plain integers and comparisons of two of these, joined by
 * `&&` and `||`: nine of ten in real headers. Everything else, and everything wrong, is `condition.ts`'s.
 */

import { TokenKind } from "../lexer/token.ts";
import { DynamicMacro, isWatchedName } from "./macro-definition.ts";
import type { Session } from "./session.ts";

export interface PlainCondition {
  readonly holds: boolean;
  /** X, where the condition is `!defined X` and no more. */
  readonly guard: string | undefined;
}

/**
 * One operand of `&&` or `||`, and which of them follows: 1 `!`; 2, 3 the name behind `defined`; or 4 an operand, 5 an
 * operator, 6 another operand; 7 what joins it to the next.
 */
const TERM =
  /[ \t]*(?:(!)[ \t]*)?(?:defined(?:[ \t]*\([ \t]*([A-Za-z_]\w*)[ \t]*\)|[ \t]+([A-Za-z_]\w*))|(\w+)(?:[ \t]*([=!<>]=|<|>)[ \t]*(\w+))?)[ \t]*(&&|\|\||$)/y;

/** Integers whose value and comparison with others needs no thought: at most 48 bits, not octal. */
const INTEGER = /^(?:0|[1-9]\d{0,13}|0[xX][0-9A-Fa-f]{1,12})[uU]?(?:l|L|ll|LL)?$/;
const BEGIN_OF_NUMBER = /^\.?\d/;

/** Macros that are names of macros are followed so far. */
const LONGEST_TRAIL = 4;

/** Undefined where the condition is not plain. */
export function evaluatePlainCondition(session: Session, text: string): PlainCondition | undefined {
  if (session.expander.isExhausted) return undefined;
  let holdsAny = false;
  let holdsAll = true;
  let guard: string | undefined;
  let isFirst = true;
  TERM.lastIndex = 0;
  for (;;) {
    const term = TERM.exec(text);
    if (term === null) return undefined;
    const end = TERM.lastIndex;
    const negated = term[1] !== undefined;
    const name = term[2] ?? term[3];
    const value = name === undefined ? comparisonValue(session, term, negated) : isDefined(session, name);
    if (value === undefined) return undefined;
    holdsAll &&= value !== negated;
    const joint = term[7];
    if (joint === "") {
      if (isFirst && negated) guard = name;
      return { holds: holdsAny || holdsAll, guard };
    }
    if (joint === "||") {
      holdsAny ||= holdsAll;
      holdsAll = true;
    }
    isFirst = false;
    TERM.lastIndex = end;
  }
}

/** Undefined for a name of whose use something is to be said. */
function isDefined(session: Session, name: string): boolean | undefined {
  const macro = session.macros.get(name);
  return macro !== undefined && isWatchedName(macro) ? undefined : macro !== undefined;
}

function comparisonValue(session: Session, term: RegExpExecArray, negated: boolean): boolean | undefined {
  const left = operandValue(session, term[4] as string, LONGEST_TRAIL);
  const operator = term[5];
  if (left === undefined || operator === undefined) return left === undefined ? undefined : left !== 0;
  const right = operandValue(session, term[6] as string, LONGEST_TRAIL);
  if (right === undefined || negated) return undefined;
  switch (operator) {
    case "<":
      return left < right;
    case ">":
      return left > right;
    case "<=":
      return left <= right;
    case ">=":
      return left >= right;
    case "==":
      return left === right;
    default:
      return left !== right;
  }
}

/** The value of an integer, or of a name that is no macro or stands for an integer. */
function operandValue(session: Session, text: string, trail: number): number | undefined {
  if (BEGIN_OF_NUMBER.test(text))
    return INTEGER.test(text)
      ? Number.parseInt(text, text.charAt(1).toLowerCase() === "x" ? 16 : 10)
      : undefined;
  const macro = session.macros.get(text);
  if (macro === undefined) return text === "defined" || text === "true" ? undefined : 0;
  if (macro.dynamic !== DynamicMacro.None || macro.parameters !== undefined || trail === 0) return undefined;
  const [token] = macro.replacementList;
  if (token === undefined || macro.replacementList.length > 1) return undefined;
  if (token.kind !== TokenKind.Number && token.kind !== TokenKind.Identifier) return undefined;
  return operandValue(session, token.text, trail - 1);
}
