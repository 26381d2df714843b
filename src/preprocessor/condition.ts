/** `#if` and `#elif`: integer constant expressions in intmax_t and uintmax_t (C11 6.10.1, 6.6). */

import { parseCharacter, parseInteger } from "../lexer/literals.ts";
import { type Punctuator, punctuatorKind, type Token, TokenKind } from "../lexer/token.ts";
import type { Span } from "../source/span.ts";
import { characterModel } from "../target/characters.ts";
import { readAssertionTest, warnOfAssertions } from "./assertions.ts";
import { watchName } from "./define.ts";
import type { Session } from "./session.ts";

/** True if the condition on the directive's line holds; reported and false where it is no condition. */
export function evaluateCondition(session: Session, directive: string): boolean {
  return new Condition(session, directive).run();
}

/** The value of an expression that ends before a token of the given kind; undefined, with a report, where it is none. */
export function evaluateNumber(session: Session, directive: string, end: number): bigint | undefined {
  return new Condition(session, directive).runTo(end);
}

/** Operands within operands: every host's stack bears so many. */
const DEEPEST_OPERANDS = 500;

/** Binding strength of the binary operators (6.5.5 to 6.5.17); `?:` is 1, the comma 0. */
const STRENGTHS: Readonly<Partial<Record<Punctuator, number>>> = {
  "*": 12,
  "/": 12,
  "%": 12,
  "+": 11,
  "-": 11,
  "<<": 10,
  ">>": 10,
  "<": 9,
  ">": 9,
  "<=": 9,
  ">=": 9,
  "==": 8,
  "!=": 8,
  "&": 7,
  "^": 6,
  "|": 5,
  "&&": 4,
  "||": 3,
  "?": 1,
  ",": 0,
};

const strengths: Int8Array = makeStrengths();

function makeStrengths(): Int8Array {
  const table = new Int8Array(80).fill(-1);
  for (const [operator, strength] of Object.entries(STRENGTHS)) {
    table[punctuatorKind(operator as Punctuator)] = strength;
  }
  return table;
}

const K = {
  Open: punctuatorKind("("),
  Close: punctuatorKind(")"),
  Not: punctuatorKind("!"),
  Complement: punctuatorKind("~"),
  Plus: punctuatorKind("+"),
  Minus: punctuatorKind("-"),
  Times: punctuatorKind("*"),
  Divide: punctuatorKind("/"),
  Remainder: punctuatorKind("%"),
  Left: punctuatorKind("<<"),
  Right: punctuatorKind(">>"),
  Less: punctuatorKind("<"),
  Greater: punctuatorKind(">"),
  AtMost: punctuatorKind("<="),
  AtLeast: punctuatorKind(">="),
  Equal: punctuatorKind("=="),
  Unequal: punctuatorKind("!="),
  BitAnd: punctuatorKind("&"),
  Xor: punctuatorKind("^"),
  BitOr: punctuatorKind("|"),
  And: punctuatorKind("&&"),
  Or: punctuatorKind("||"),
  Question: punctuatorKind("?"),
  Colon: punctuatorKind(":"),
  Comma: punctuatorKind(","),
  Hash: punctuatorKind("#"),
} as const;

/** A value of intmax_t, or of uintmax_t. */
interface Value {
  readonly number: bigint;
  readonly isUnsigned: boolean;
}

const ZERO: Value = { number: 0n, isUnsigned: false };
const ONE: Value = { number: 1n, isUnsigned: false };

/** Thrown within this file only, where the expression ends in an error. */
class ConditionError extends Error {}

class Condition {
  readonly #session: Session;
  readonly #directive: string;
  #token: Token;
  /** Above 0 nothing is reported of values: the operand is not evaluated (6.6p3). */
  #unevaluated = 0;
  #depth = 0;
  #steps = 0;
  #definedName: string | undefined;

  constructor(session: Session, directive: string) {
    this.#session = session;
    this.#directive = directive;
    session.hasFailedQuestion = false;
    this.#token = session.nextExpanded();
  }

  run(): boolean {
    const first = this.#token;
    this.#session.guardOfCondition = undefined;
    if (first.kind === TokenKind.Newline && !this.#session.hasFailedQuestion) {
      this.#complain(first, "no expression");
      return false;
    }
    const number = this.runTo(TokenKind.Newline);
    // Two operands and no operator between them: the `!` and its `defined`.
    if (first.kind === K.Not && this.#steps === 2) this.#session.guardOfCondition = this.#definedName;
    return number !== undefined && number !== 0n;
  }

  /** Reads the expression and the token behind it. */
  runTo(end: number): bigint | undefined {
    try {
      this.#stopWithQuestion();
      const value = this.#binary(0);
      if (this.#token.kind !== end) this.#fail(this.#token, this.#describeLeftover());
      return value.number;
    } catch (error) {
      if (error instanceof ConditionError) return undefined;
      throw error;
    }
  }

  #describeLeftover(): string {
    const token = this.#token;
    if (token.kind === K.Close) return 'missing "(" in expression';
    if (token.kind === K.Colon) return '":" without preceding "?"';
    if (!beginsOperand(token)) return this.#describeBadOperand(token);
    return `missing binary operator before token "${token.text}"`;
  }

  #advance(): void {
    this.#token = this.#session.nextExpanded();
    this.#stopWithQuestion();
  }

  /** A question that was wrong has no answer to go on with. */
  #stopWithQuestion(): void {
    if (this.#session.hasFailedQuestion) throw new ConditionError("question");
  }

  #complain(token: Token, problem: string): void {
    this.#tell(token.span, problem);
  }

  /** Behind a limit nothing is read, and what is missing is not the condition's fault. */
  #tell(span: Span, problem: string): void {
    if (this.#session.expander.isExhausted) return;
    this.#session.report("condition-syntax", span, { directive: this.#directive, problem });
  }

  #fail(token: Token, problem: string): never {
    this.#complain(token, problem);
    throw new ConditionError(problem);
  }

  /** Where reading has come to, which a macro's token may be far away from. */
  #failHere(problem: string): never {
    this.#tell(this.#session.here, problem);
    throw new ConditionError(problem);
  }

  /** Binary operators of at least the given strength, and what they join. */
  #binary(least: number): Value {
    let left = this.#unary();
    for (;;) {
      const operator = this.#token;
      const strength = strengths[operator.kind] ?? -1;
      if (strength < least) return left;
      this.#steps++;
      this.#advance();
      if (operator.kind === K.Question) left = this.#conditional(left);
      else if (operator.kind === K.And || operator.kind === K.Or)
        left = this.#logical(operator, left, strength);
      else left = this.#calculate(operator, left, this.#binary(strength + 1));
    }
  }

  #logical(operator: Token, left: Value, strength: number): Value {
    const isDecided = (left.number !== 0n) === (operator.kind === K.Or);
    const right = this.#guarded(isDecided, () => this.#binary(strength + 1));
    const truth =
      operator.kind === K.Or
        ? left.number !== 0n || right.number !== 0n
        : left.number !== 0n && right.number !== 0n;
    return truth ? ONE : ZERO;
  }

  #conditional(condition: Value): Value {
    const isTrue = condition.number !== 0n;
    this.#descend(this.#token);
    const yes = this.#guarded(!isTrue, () => this.#binary(0));
    if (this.#token.kind !== K.Colon) this.#fail(this.#token, '"?" without following ":"');
    this.#advance();
    const no = this.#guarded(isTrue, () => this.#binary(1));
    this.#depth--;
    return withSign(isTrue ? yes : no, yes.isUnsigned || no.isUnsigned);
  }

  #guarded(isUnevaluated: boolean, read: () => Value): Value {
    if (isUnevaluated) this.#unevaluated++;
    const value = read();
    if (isUnevaluated) this.#unevaluated--;
    return value;
  }

  #unary(): Value {
    const token = this.#token;
    this.#descend(token);
    this.#steps++;
    const value = this.#operand(token);
    this.#depth--;
    return value;
  }

  #descend(token: Token): void {
    const limit = Math.min(this.#session.options.limits.nesting, DEEPEST_OPERANDS);
    if (++this.#depth <= limit) return;
    this.#session.report("nesting-limit", token.span, { what: "operands", limit });
    throw new ConditionError("nesting");
  }

  #operand(token: Token): Value {
    switch (token.kind) {
      case TokenKind.Number:
        return this.#number(token);
      case TokenKind.Character:
        return this.#character(token);
      case TokenKind.Identifier:
        return this.#name(token);
      case K.Open:
        return this.#parenthesised(token);
      case K.Hash:
        warnOfAssertions(this.#session, token);
        this.#advance();
        return this.#assertion();
      case K.Not:
        this.#advance();
        return this.#unary().number === 0n ? ONE : ZERO;
      case K.Complement: {
        this.#advance();
        const value = this.#unary();
        return fit(~value.number, value.isUnsigned);
      }
      case K.Plus:
        this.#advance();
        return this.#unary();
      case K.Minus: {
        this.#advance();
        const value = this.#unary();
        return this.#checked(-value.number, value.isUnsigned);
      }
      case TokenKind.Newline:
        return this.#failHere("an operand is missing at the end");
      case TokenKind.String:
        return this.#fail(token, `token ${token.text} is not valid in preprocessor expressions`);
      default:
        return this.#fail(token, this.#describeBadOperand(token));
    }
  }

  #describeBadOperand(token: Token): string {
    if ((strengths[token.kind] ?? -1) >= 0) return `operator "${token.text}" has no left operand`;
    return `token "${token.text}" is not valid in preprocessor expressions`;
  }

  #parenthesised(open: Token): Value {
    this.#advance();
    if (this.#token.kind === K.Close) this.#fail(this.#token, 'an expression is missing between "(" and ")"');
    const value = this.#binary(0);
    if (this.#token.kind === TokenKind.Newline) this.#fail(open, 'missing ")" in expression');
    if (this.#token.kind !== K.Close) this.#fail(this.#token, this.#describeLeftover());
    this.#advance();
    return value;
  }

  #number(token: Token): Value {
    const literal = parseInteger(token.text);
    if (typeof literal === "string") return this.#fail(token, literal);
    const place = this.#placeOf(token);
    this.#advance();
    if (literal.value >> 64n !== 0n) this.#warn(place, "integer constant is too large for its type");
    const isUnsigned = literal.isUnsigned || literal.value >> 63n !== 0n;
    const isByValue = isUnsigned && !literal.isUnsigned && literal.value >> 64n === 0n;
    if (isByValue && literal.radix === 10)
      this.#warn(place, "integer constant is so large that it is unsigned");
    return fit(literal.value, isUnsigned);
  }

  #character(token: Token): Value {
    const { target, options } = this.#session;
    const literal = parseCharacter(token.text, characterModel(target, options.language.charSigned));
    if (literal === "empty character constant") {
      this.#session.report("empty-character", token.span);
      throw new ConditionError(literal);
    }
    if (typeof literal === "string") return this.#fail(token, literal);
    const place = this.#placeOf(token);
    this.#advance();
    const { length } = literal;
    for (const warning of literal.warnings) this.#warn(place, warning);
    if (length > 4 || (length > 1 && literal.encoding !== "plain"))
      this.#warn(place, "character constant is too long for its type");
    else if (length > 1) this.#warn(place, "multi-character character constant");
    return { number: literal.value, isUnsigned: literal.isUnsigned && literal.encoding !== "wide" };
  }

  /** `defined`, C23's `true`, or a name that is no macro and counts as 0. */
  #name(token: Token): Value {
    if (token.text === "defined") return this.#defined();
    this.#advance();
    if (token.text === "true" && this.#session.year >= 2023) return ONE;
    if (token.text.startsWith("__has_") && this.#token.kind === K.Open) {
      this.#fail(this.#token, `missing binary operator before token "("`);
    }
    return ZERO;
  }

  #defined(): Value {
    const { expander } = this.#session;
    expander.preventExpansion++;
    this.#advance();
    const hasParenthesis = this.#token.kind === K.Open;
    if (hasParenthesis) this.#advance();
    const name = this.#token;
    if (name.kind === TokenKind.Identifier && hasParenthesis) this.#advance();
    const isClosed = !hasParenthesis || this.#token.kind === K.Close;
    expander.preventExpansion--;
    if (name.kind !== TokenKind.Identifier) {
      this.#tell(this.#session.here, 'operator "defined" requires an identifier');
      // At the end nothing else can be wrong, and gcc goes on with this value.
      if (name.kind === TokenKind.Newline) return ZERO;
      throw new ConditionError("defined");
    }
    if (!isClosed) this.#failHere('missing ")" after "defined"');
    if (!watchName(this.#session, name)) throw new ConditionError("poisoned");
    this.#advance();
    this.#definedName = name.text;
    return this.#session.isDefined(name.text) ? ONE : ZERO;
  }

  #assertion(): Value {
    const test = readAssertionTest(this.#session, this.#token);
    if (test === undefined) throw new ConditionError("assertion");
    this.#token = test.next;
    return test.holds ? ONE : ZERO;
  }

  #calculate(operator: Token, left: Value, right: Value): Value {
    const isUnsigned = left.isUnsigned || right.isUnsigned;
    const a = withSign(left, isUnsigned).number;
    const b = withSign(right, isUnsigned).number;
    switch (operator.kind) {
      case K.Plus:
        return this.#checked(a + b, isUnsigned);
      case K.Minus:
        return this.#checked(a - b, isUnsigned);
      case K.Times:
        return this.#checked(a * b, isUnsigned);
      case K.Divide:
      case K.Remainder:
        if (b === 0n) {
          // The value that gcc goes on with.
          if (this.#unevaluated === 0) this.#complain(operator, "division by zero");
          return withSign(left, isUnsigned);
        }
        return this.#checked(operator.kind === K.Divide ? a / b : a % b, isUnsigned);
      case K.Left:
        return this.#shiftLeft(left, right);
      case K.Right:
        return shift(left, -right.number, false);
      case K.BitAnd:
        return fit(a & b, isUnsigned);
      case K.BitOr:
        return fit(a | b, isUnsigned);
      case K.Xor:
        return fit(a ^ b, isUnsigned);
      case K.Comma:
        return right;
      default:
        return compare(operator.kind, a, b) ? ONE : ZERO;
    }
  }

  /** Of a signed value, bits that are lost overflow, unless the count is negative. */
  #shiftLeft(left: Value, right: Value): Value {
    const value = shift(left, right.number, right.isUnsigned);
    const isLeft = right.isUnsigned || right.number > 0n;
    const kept = right.number >= 0n && right.number < 64n ? value.number >> right.number : 0n;
    if (isLeft && !left.isUnsigned && kept !== left.number) this.#warnOfOverflow();
    return value;
  }

  #checked(number: bigint, isUnsigned: boolean): Value {
    const value = fit(number, isUnsigned);
    if (!isUnsigned && value.number !== number) this.#warnOfOverflow();
    return value;
  }

  /** As gcc, behind the operands, where the operator is carried out. */
  #warnOfOverflow(): void {
    if (this.#unevaluated > 0) return;
    this.#session.warn("condition-overflow", this.#session.here, { directive: this.#directive });
  }

  /** As gcc, of what a macro has brought the end of its use. */
  #placeOf(token: Token): Span {
    return token.origin === undefined ? token.span : this.#session.here;
  }

  #warn(span: Span, problem: string): void {
    if (this.#unevaluated > 0 || span.file.system) return;
    const values = { directive: this.#directive, problem };
    this.#session.diagnostics.report("condition-syntax", { span, values, severity: "warning" });
  }
}

/** What stands before such a token would have to be an operator. */
function beginsOperand({ kind }: Token): boolean {
  switch (kind) {
    case TokenKind.Identifier:
    case TokenKind.Number:
    case TokenKind.Character:
    case K.Open:
    case K.Not:
    case K.Complement:
    case K.Hash:
      return true;
    default:
      return false;
  }
}

function compare(kind: number, a: bigint, b: bigint): boolean {
  switch (kind) {
    case K.Less:
      return a < b;
    case K.Greater:
      return a > b;
    case K.AtMost:
      return a <= b;
    case K.AtLeast:
      return a >= b;
    case K.Equal:
      return a === b;
    default:
      return a !== b;
  }
}

/** Wraps to 64 bits. */
function fit(number: bigint, isUnsigned: boolean): Value {
  return { number: isUnsigned ? BigInt.asUintN(64, number) : BigInt.asIntN(64, number), isUnsigned };
}

function withSign(value: Value, isUnsigned: boolean): Value {
  return value.isUnsigned === isUnsigned ? value : fit(value.number, isUnsigned);
}

/** Left for a positive count, right for a negative one, by gcc's rule for counts beyond the width. */
function shift(value: Value, count: bigint, isCountUnsigned: boolean): Value {
  if (count >= 64n || (isCountUnsigned && count < 0n)) return fit(0n, value.isUnsigned);
  if (count <= -64n) return fit(value.number < 0n ? -1n : 0n, value.isUnsigned);
  return fit(count >= 0n ? value.number << count : value.number >> -count, value.isUnsigned);
}
