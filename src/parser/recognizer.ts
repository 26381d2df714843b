/**
 * chevrotain on our tokens: the base of the grammar's classes, and all that we replace of its inside.
 *
 * chevrotain records the grammar (it runs each rule once and watches), checks it, and computes what may come next: one
 * look-ahead function for each choice. What then runs for every token is plainer code on these functions: chevrotain's
 * own keeps stacks for its recovery, nodes for parse trees, an array of all tokens, and computes messages from the
 * grammar, far too slowly for thousands of macro bodies that are no C expression. While it records, ours hand over to its
 * recorder.
 *
 * Checked against 13.2.0: spec/parser/recognizer.spec.ts fails when a release moves what is used here.
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
import { InternalError } from "../diagnostics/diagnostic.ts";
import { type Token, TokenKind } from "../lexer/token.ts";
import type { Expression, TypeName } from "./ast.ts";
import { describeExpectation } from "./expectations.ts";
import type { SavedState } from "./grammar/drafts.ts";
import { startsDeclarationLine } from "./grammar/statements.ts";
import { Construct, LateLookAhead, type LookAhead, LookAheadTable } from "./look-ahead.ts";
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
  /** Look-ahead functions of each rule, by kind of construct and occurrence. */
  readonly lookAheadFuncsCache: readonly (readonly LookAhead[] | undefined)[];
  readonly fullRuleNameToShort: Readonly<Record<string, number>>;
}

/** chevrotain's recorder: what each construct does while the grammar is recorded. */
interface Recorder {
  consumeInternalRecord(terminal: TokenType, occurrence: number): void;
  subruleInternalRecord<Result>(rule: unknown, occurrence: number): Result;
  orInternalRecord<Result>(alternatives: unknown, occurrence: number): Result;
  optionInternalRecord<Result>(body: unknown, occurrence: number): Result;
  manyInternalRecord(occurrence: number, body: unknown): void;
  atLeastOneInternalRecord(occurrence: number, body: unknown): void;
}

/** A rule as other rules call it: without the hooks that a rule has when it is called from outside. */
interface CallableRule {
  coreRule: (argument: unknown) => unknown;
}

export abstract class Recognizer extends EmbeddedActionsParser {
  /**
   * Set before a rule is called from outside. While chevrotain records the grammar (it runs each rule once), and between
   * two uses, it is an adapter over nothing, so that the rules' own effects on it do no harm outside of an ACTION.
   */
  tokens: TokenAdapter = createIdleAdapter();

  constructor(options: RecognizerOptions) {
    super([...vocabulary], {
      maxLookahead: 1,
      lookaheadStrategy: new LateLookAhead({ maxLookahead: 1 }),
      recoveryEnabled: false,
      skipValidations: !options.validate,
    });
  }

  /** 6.5.1 to 6.6, 6.7.7: what several chapters of the grammar refer to. */
  abstract readonly expression: Rule<Expression>;
  abstract readonly assignmentExpression: Rule<Expression>;
  abstract readonly typeName: Rule<TypeName>;

  abstract saveState(): SavedState;
  abstract restoreState(state: SavedState): void;

  /**
   * chevrotain records by shadowing eighty methods with properties of the parser, which it deletes afterwards; the engine
   * takes an object that lost properties for a hash table, and the parser is read for every token. Our methods ask.
   */
  protected enableRecording(): void {
    this.RECORDING_PHASE = true;
  }

  protected disableRecording(): void {
    this.RECORDING_PHASE = false;
  }

  get #recorder(): Recorder {
    return this as unknown as Recorder;
  }

  protected override ACTION<Result>(action: () => Result): Result {
    return this.RECORDING_PHASE ? (undefined as Result) : action();
  }

  /** All that a look-ahead function asks for; only ever with 1, as `maxLookahead` is 1. */
  protected override LA_FAST(): IToken {
    const tokens = this.tokens;
    return (tokens.current ?? tokens.look()) as unknown as IToken;
  }

  /** No alternative of an `OR` begins with the next token. */
  #failInRule(): never {
    return this.fail(describeExpectation(this.#table.rule));
  }

  /** `CONSUME` with our token's type. `occurrence` tells apart two of one terminal in one rule. */
  protected take(terminal: TokenType, occurrence: number = 0): Token {
    const tokens = this.tokens;
    const token = tokens.current ?? tokens.look();
    if (this.RECORDING_PHASE) {
      this.#recorder.consumeInternalRecord(terminal, occurrence);
      return token;
    }
    if (token.tokenTypeIdx !== terminal.tokenTypeIdx) this.fail(describeTerminal(terminal));
    return tokens.advance();
  }

  /** `OR` over alternatives that are built once. */
  protected choose<Result>(alternatives: readonly Alternative<Result>[], occurrence: number = 0): Result {
    if (this.RECORDING_PHASE) return this.#recorder.orInternalRecord(alternatives, occurrence);
    const index = this.#table.find(Construct.Alternation, occurrence).call(this, alternatives);
    if (index === undefined) this.#failInRule();
    return (alternatives[index as number] as Alternative<Result>).ALT();
  }

  protected override option<Result>(
    occurrence: number,
    body: (() => Result) | DSLMethodOpts<Result>,
  ): Result | undefined {
    if (this.RECORDING_PHASE) return this.#recorder.optionInternalRecord(body, occurrence);
    const isNext = this.#table.find(Construct.Option, occurrence);
    if (typeof body === "function") return isNext.call(this) ? body() : undefined;
    return isNext.call(this) && body.GATE?.() !== false ? body.DEF() : undefined;
  }

  protected override many<Result>(occurrence: number, body: (() => Result) | DSLMethodOpts<Result>): void {
    if (this.RECORDING_PHASE) {
      this.#recorder.manyInternalRecord(occurrence, body);
      return;
    }
    if (typeof body !== "function") throw new InternalError("a gated repetition has no use here yet");
    const isNext = this.#table.find(Construct.Repetition, occurrence);
    while (isNext.call(this)) body();
  }

  protected override atLeastOne<Result>(
    occurrence: number,
    body: (() => Result) | DSLMethodOptsWithErr<Result>,
  ): void {
    if (this.RECORDING_PHASE) {
      this.#recorder.atLeastOneInternalRecord(occurrence, body);
      return;
    }
    const isNext = this.#table.find(Construct.MandatoryRepetition, occurrence);
    if (!isNext.call(this)) this.#failInRule();
    if (typeof body === "function") {
      do body();
      while (isNext.call(this));
    } else {
      do body.DEF();
      while (isNext.call(this) && body.GATE?.() !== false);
    }
  }

  #tables: readonly LookAheadTable[] = [];
  /** The table of the rule that runs. */
  #table: LookAheadTable = new LookAheadTable("", []);

  /** Builds the look-ahead tables; to be called once, when all rules are defined. */
  protected override performSelfAnalysis(): void {
    super.performSelfAnalysis();
    const internals = this as unknown as EngineInternals;
    this.#tables = Object.entries(internals.fullRuleNameToShort).map(
      ([rule, index]) => new LookAheadTable(rule, internals.lookAheadFuncsCache[index] ?? []),
    );
  }

  /** Which rule runs: to be put back where an error is caught inside of a rule. */
  protected get currentRule(): unknown {
    return this.#table;
  }

  protected set currentRule(rule: unknown) {
    this.#table = rule as LookAheadTable;
  }

  /** `SUBRULE` */
  protected call<Result>(rule: Rule<Result>, occurrence: number = 0): Result {
    if (this.RECORDING_PHASE) return this.#recorder.subruleInternalRecord(rule, occurrence);
    return (rule as unknown as CallableRule).coreRule(undefined) as Result;
  }

  protected callOn<Argument, Result>(
    rule: RuleOn<Argument, Result>,
    argument: Argument,
    occurrence: number = 0,
  ): Result {
    if (this.RECORDING_PHASE) return this.#recorder.subruleInternalRecord(rule, occurrence);
    return (rule as unknown as CallableRule).coreRule(argument) as Result;
  }

  /**
   * A rule as chevrotain has it, but called without its handlers and stacks, which only its own recovery and parse trees
   * need: an error leaves all rules at once (see `currentRule`).
   */
  protected override RULE<Body extends () => void>(
    name: string,
    body: Body,
  ): ParserMethod<Parameters<Body>, ReturnType<Body>> {
    const rule = super.RULE(name, body);
    const run = body as (argument?: unknown) => unknown;
    const index = (this as unknown as EngineInternals).fullRuleNameToShort[name] as number;
    (rule as unknown as CallableRule).coreRule = (argument) => {
      const outer = this.#table;
      this.#table = this.#tables[index] as LookAheadTable;
      const result = run(argument);
      this.#table = outer;
      return result;
    };
    return rule;
  }

  /** Calls a rule from outside. An error is thrown as it is; nothing needs to be set right after it. */
  start<Result>(rule: Rule<Result>): Result {
    return (rule as unknown as CallableRule).coreRule(undefined) as Result;
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
