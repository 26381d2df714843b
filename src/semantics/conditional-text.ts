/**
 * Text with directives in it, of which the preprocessor left nothing but the tokens that it let through: which groups those
 * of conditional inclusion (C11 6.10.1) were is told by what the parser has seen in them, and else by simple conditions.
 */

import { punctuatorKind, type Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import type { MacroTable } from "../preprocessor/macro.ts";

const HASH = punctuatorKind("#");

/** `#if` to `#endif`. */
interface Conditional {
  /** The group that it stands in. */
  readonly outer: Group | undefined;
  /** Something was seen in one of its groups: that is the one. */
  isDecided: boolean;
  /** What is known of the groups so far: whether one of them holds. */
  holds: boolean | undefined;
}

interface Group {
  readonly conditional: Conditional;
  /** Undefined where the condition is not simple. */
  readonly holds: boolean | undefined;
  isSeen: boolean;
  isTaken: boolean;
}

interface PlacedToken {
  readonly token: Token;
  readonly group: Group | undefined;
}

/** The tokens without directives, and without groups that are not known to have been taken. `isSeen`: by the parser. */
export function takenTokens(
  tokens: readonly Token[],
  isSeen: (token: Token) => boolean,
  macros: MacroTable,
): readonly Token[] {
  const groups: Group[] = [];
  const placed: PlacedToken[] = [];
  let group: Group | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === HASH && startsLine(token)) {
      const words: Token[] = [];
      for (let next = tokens[at + 1]; next !== undefined && !startsLine(next); next = tokens[at + 1]) {
        words.push(next);
        at++;
      }
      const before = group;
      group = followDirective(words, group, macros);
      if (group !== undefined && group !== before) groups.push(group);
      continue;
    }
    placed.push({ token, group });
    if (isSeen(token)) markSeen(group);
  }
  for (const each of groups) {
    const { conditional, isSeen: seen, holds } = each;
    each.isTaken = conditional.outer?.isTaken !== false && (conditional.isDecided ? seen : holds === true);
  }
  return placed.flatMap(({ token, group: own }) => (own?.isTaken === false ? [] : [token]));
}

function startsLine({ flags }: Token): boolean {
  return (flags & TokenFlag.StartOfLine) !== 0;
}

/** Who is seen is within all around it; those were marked with the first that was seen in them. */
function markSeen(innermost: Group | undefined): void {
  for (let group = innermost; group !== undefined && !group.isSeen; group = group.conditional.outer) {
    group.isSeen = true;
    group.conditional.isDecided = true;
  }
}

/** The group that is read from here on; `words` are those of the directive. */
function followDirective(
  words: readonly Token[],
  group: Group | undefined,
  macros: MacroTable,
): Group | undefined {
  const [name, ...condition] = words;
  switch (name?.text) {
    case "if":
    case "ifdef":
    case "ifndef": {
      const conditional: Conditional = { outer: group, isDecided: false, holds: false };
      return beginGroup(conditional, evaluateSimply(name.text, condition, macros));
    }
    case "elif":
    case "elifdef":
    case "elifndef":
      return group && beginGroup(group.conditional, evaluateSimply(name.text.slice(2), condition, macros));
    case "else":
      return group && beginGroup(group.conditional, true);
    case "endif":
      return group?.conditional.outer;
    default:
      return group;
  }
}

/** A group is read where its condition holds and no one's before it. */
function beginGroup(conditional: Conditional, condition: boolean | undefined): Group {
  const before = conditional.holds;
  const holds = before === true || condition === false ? false : before === undefined ? undefined : condition;
  if (before !== true && condition !== false)
    conditional.holds = before === undefined ? undefined : condition;
  return { conditional, holds, isSeen: false, isTaken: true };
}

/** `NAME` of `#ifdef` and `#ifndef`; a number, `defined NAME` and `!` of `#if`. By the macros at the unit's end. */
function evaluateSimply(
  directive: string,
  condition: readonly Token[],
  macros: MacroTable,
): boolean | undefined {
  const words = condition.filter(({ text }) => text !== "(" && text !== ")");
  const negations = words.findIndex(({ text }) => text !== "!");
  const [first, second, ...others] = words.slice(Math.max(negations, 0));
  if (first === undefined || others.length > 0) return undefined;
  const isDefined = (name: Token): boolean => macros.lookup(name.text) !== undefined;
  const isNegated = negations % 2 === 1;
  if (directive !== "if") return (directive === "ifdef") === isDefined(first);
  if (first.text === "defined") return second && isDefined(second) !== isNegated;
  if (second !== undefined || first.kind !== TokenKind.Number) return undefined;
  return /^0+$/.test(first.text) === isNegated;
}
