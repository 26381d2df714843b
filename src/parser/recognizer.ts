/**
 * chevrotain's engine on our tokens: the base of the grammar's classes, and all that we replace of its inside.
 *
 * chevrotain expects its whole input in an array; its documentation allows to override `LA`, `LA_FAST`, `consumeToken`
 * and `getLexerPosition` for lazy lexers. Beyond that, what runs for every token is replaced by plainer code on
 * chevrotain's own look-ahead tables: `CONSUME`, `OR`, `OPTION`, `MANY`, `AT_LEAST_ONE` and `SUBRULE` without parse trees,
 * without the bookkeeping of its recovery, and without messages that are computed from the grammar, far too slow for
 * thousands of macro bodies that are no C expression. While the grammar is recorded, chevrotain's recorder shadows all of
 * them. Checked against 13.2.0; spec/parser/recognizer.spec.ts fails when a release moves what is used here.
 */

import "./object-group-by.ts";
import {
  type DSLMethodOpts,
  type DSLMethodOptsWithErr,
  EmbeddedActionsParser,
  type IToken,
  type ParserMethod,
  type TokenType,
} from "chevrotain";
import type { DiagnosticCode } from "../diagnostics/catalog.ts";
import { type Token, TokenKind } from "../lexer/token.ts";
import type { Expression, TypeName } from "./ast.ts";
import { describeExpectation } from "./expectations.ts";
import type { SavedState } from "./grammar/drafts.ts";
import { startsDeclarationLine } from "./grammar/statements.ts";
import { describeFound, reportFault, SyntaxFault } from "./syntax-fault.ts";
import { createIdleAdapter, type TokenAdapter } from "./token-adapter.ts";
import { describeTerminal, indexOf, Terminal, vocabulary } from "./vocabulary.ts";

export type Rule<Result> = ParserMethod<[], Result>;
/** A rule that goes on with something that was read before. */
export type RuleOn<Argument, Result> = ParserMethod<[argument?: Argument], Result>;

/** One alternative of an `OR`; kept in arrays that are built once, since a rule runs hundreds of thousands of times. */
export interface Alternative<Result> {
  readonly ALT: () => Result;
  readonly GATE?: () => boolean;
  readonly IGNORE_AMBIGUITIES?: boolean;
}

export interface RecognizerOptions {
  /** Lets chevrotain check the grammar (ambiguities, left recursion): for the specs, since it takes long. */
  readonly validate: boolean;
}

/** What chevrotain's type declarations leave out. */
interface EngineInternals {
  /** Look-ahead functions of the rule that runs, by kind of construct and occurrence. */
  currRuleLookaheadFuncs: unknown[];
  /** The same of all rules. */
  readonly lookAheadFuncsCache: unknown[][];
  readonly shortRuleNameToFull: readonly string[];
  readonly fullRuleNameToShort: Readonly<Record<string, number>>;
}

/** A rule as other rules call it: without the hooks that a rule has when it is called from outside. */
interface CallableRule {
  coreRule: (argument: unknown) => unknown;
}

/** The kinds of constructs in a look-ahead table (chevrotain's `grammar/keys`). */
const Construct = {
  Alternation: 1 << 8,
  Option: 2 << 8,
  Repetition: 3 << 8,
  MandatoryRepetition: 4 << 8,
} as const;

type FindAlternative = (this: unknown, alternatives: unknown) => number | undefined;
type IsNext = (this: unknown) => boolean;

export abstract class Recognizer extends EmbeddedActionsParser {
  /**
   * Set before a rule is called from outside. While chevrotain records the grammar (it runs each rule once), and between
   * two uses, it is an adapter over nothing, so that the rules' own effects on it do no harm outside of an ACTION.
   */
  tokens: TokenAdapter = createIdleAdapter();

  constructor(options: RecognizerOptions) {
    super([...vocabulary], { maxLookahead: 1, recoveryEnabled: false, skipValidations: !options.validate });
  }

  /** 6.5.1 to 6.6, 6.7.7: what several chapters of the grammar refer to. */
  abstract readonly expression: Rule<Expression>;
  abstract readonly assignmentExpression: Rule<Expression>;
  abstract readonly typeName: Rule<TypeName>;

  abstract saveState(): SavedState;
  abstract restoreState(state: SavedState): void;

  protected override LA(howMuch: number): IToken {
    const token = howMuch === 0 ? this.tokens.previous : this.tokens.look();
    return token as unknown as IToken;
  }

  /** Only ever called with 1, as `maxLookahead` is 1. */
  protected override LA_FAST(): IToken {
    const tokens = this.tokens;
    return (tokens.current ?? tokens.look()) as unknown as IToken;
  }

  protected consumeToken(): void {
    this.tokens.advance();
  }

  protected getLexerPosition(): number {
    return this.tokens.position;
  }

  /** What `CONSUME` does; only `MANY_SEP` calls it. */
  protected consumeInternal(terminal: TokenType): IToken {
    const tokens = this.tokens;
    const token = tokens.current ?? tokens.look();
    if (token.tokenTypeIdx !== terminal.tokenTypeIdx) this.fail(describeTerminal(terminal));
    return tokens.advance() as unknown as IToken;
  }

  /** No alternative of an `OR` begins with the next token. */
  protected raiseNoAltException(): never {
    const { currRuleLookaheadFuncs, lookAheadFuncsCache, shortRuleNameToFull } = this.#internals;
    const rule = shortRuleNameToFull[lookAheadFuncsCache.indexOf(currRuleLookaheadFuncs)];
    return this.fail(describeExpectation(rule ?? ""));
  }

  protected raiseEarlyExitException(): never {
    return this.raiseNoAltException();
  }

  /** The originals append end markers to chevrotain's array, and complain about tokens after the rule's end. */
  protected onBeforeParse(): void {}
  protected onAfterParse(): void {}

  /** `CONSUME` with our token's type. `occurrence` tells apart two of one terminal in one rule. */
  protected take(terminal: TokenType, occurrence: number = 0): Token {
    const tokens = this.tokens;
    const token = tokens.current ?? tokens.look();
    if (this.RECORDING_PHASE) {
      this.consume(occurrence, terminal);
      return token;
    }
    if (token.tokenTypeIdx !== terminal.tokenTypeIdx) this.fail(describeTerminal(terminal));
    return tokens.advance();
  }

  /** `OR` over alternatives that are built once. */
  protected choose<Result>(alternatives: readonly Alternative<Result>[], occurrence: number = 0): Result {
    if (this.RECORDING_PHASE) return this.or(occurrence, alternatives as Alternative<Result>[]);
    const find = this.#lookAhead(Construct.Alternation | occurrence) as FindAlternative;
    const index = find.call(this, alternatives);
    if (index === undefined) this.raiseNoAltException();
    return (alternatives[index as number] as Alternative<Result>).ALT();
  }

  protected override option<Result>(
    occurrence: number,
    body: (() => Result) | DSLMethodOpts<Result>,
  ): Result | undefined {
    if (typeof body !== "function") return super.option(occurrence, body);
    const isNext = this.#lookAhead(Construct.Option | occurrence) as IsNext;
    return isNext.call(this) ? body() : undefined;
  }

  protected override many<Result>(occurrence: number, body: (() => Result) | DSLMethodOpts<Result>): void {
    if (typeof body !== "function") {
      super.many(occurrence, body);
      return;
    }
    const isNext = this.#lookAhead(Construct.Repetition | occurrence) as IsNext;
    while (isNext.call(this)) body();
  }

  protected override atLeastOne<Result>(
    occurrence: number,
    body: (() => Result) | DSLMethodOptsWithErr<Result>,
  ): void {
    if (typeof body !== "function") {
      super.atLeastOne(occurrence, body);
      return;
    }
    const isNext = this.#lookAhead(Construct.MandatoryRepetition | occurrence) as IsNext;
    if (!isNext.call(this)) this.raiseNoAltException();
    do body();
    while (isNext.call(this));
  }

  #lookAhead(key: number): unknown {
    return this.#internals.currRuleLookaheadFuncs[key];
  }

  get #internals(): EngineInternals {
    return this as unknown as EngineInternals;
  }

  /** Which rule runs: to be put back where an error is caught inside of a rule. */
  protected get currentRule(): unknown {
    return this.#internals.currRuleLookaheadFuncs;
  }

  protected set currentRule(rule: unknown) {
    this.#internals.currRuleLookaheadFuncs = rule as unknown[];
  }

  /** `SUBRULE` */
  protected call<Result>(rule: Rule<Result>, occurrence: number = 0): Result {
    if (this.RECORDING_PHASE) return this.subrule(occurrence, rule);
    return (rule as unknown as CallableRule).coreRule(undefined) as Result;
  }

  protected callOn<Argument, Result>(
    rule: RuleOn<Argument, Result>,
    argument: Argument,
    occurrence: number = 0,
  ): Result {
    if (this.RECORDING_PHASE) return this.subrule(occurrence, rule);
    return (rule as unknown as CallableRule).coreRule(argument) as Result;
  }

  /**
   * A rule as chevrotain has it, but called from other rules without its handlers and stacks, which only its own recovery
   * and parse trees need: an error leaves all rules at once (see `currentRule`).
   */
  protected override RULE<Body extends () => void>(
    name: string,
    body: Body,
  ): ParserMethod<Parameters<Body>, ReturnType<Body>> {
    const rule = super.RULE(name, body);
    const run = body as (argument?: unknown) => unknown;
    const internals = this.#internals;
    const index = internals.fullRuleNameToShort[name] as number;
    (rule as unknown as CallableRule).coreRule = (argument) => {
      const outer = internals.currRuleLookaheadFuncs;
      internals.currRuleLookaheadFuncs = internals.lookAheadFuncsCache[index] as unknown[];
      const result = run(argument);
      internals.currRuleLookaheadFuncs = outer;
      return result;
    };
    return rule;
  }

  protected isAtEnd(): boolean {
    return this.tokens.look().kind === TokenKind.EndOfFile;
  }

  protected isNext(terminal: TokenType): boolean {
    return this.tokens.look().tokenTypeIdx === indexOf(terminal);
  }

  protected report(code: DiagnosticCode, token: Token, values: Readonly<Record<string, string>>): void {
    this.tokens.diagnostics.report(code, { span: token.span, values });
  }

  protected reportFault(fault: SyntaxFault): void {
    reportFault(this.tokens.diagnostics, fault);
  }

  /** Supplies the `;` that is missing before the next token; `before` is where to report it. */
  protected insertSemicolon(before: Token): void {
    this.report("missing-semicolon", before, { found: describeFound(before) });
    this.tokens.insertSemicolon();
  }

  /** Reports a body that never ends. */
  protected reportUnclosed(opening: Token): void {
    this.reportFault(new SyntaxFault("brace-unclosed", this.tokens.look(), "`}`", opening));
  }

  /** Called where `opening` must be closed: tells a list that never ends from one that goes on wrongly. */
  protected requireClosing(opening: Token, expected: string): void {
    if (this.isNext(Terminal.RightBrace)) return;
    const token = this.tokens.look();
    if (!this.isAtEnd() && !startsDeclarationLine(token)) this.fail(expected);
    throw new SyntaxFault("brace-unclosed", token, expected, opening);
  }

  protected fail(expected: string): never {
    throw new SyntaxFault("syntax-error", this.tokens.look(), expected);
  }
}
