/**
 * What the grammar's rules are written with: chevrotain's operations on our tokens. chevrotain records the grammar when
 * the sources are made, checks it, and computes what may come next (grammar-analysis.ts, look-ahead-tables.ts). What runs
 * for every token is only this, on those tables: nothing of chevrotain is loaded.
 */

import type { DiagnosticCode } from "../diagnostics/catalog.ts";
import { type Token, TokenKind } from "../lexer/token.ts";
import type { Expression, TypeName } from "./ast.ts";
import { describeExpectation } from "./expectations.ts";
import type { SavedState } from "./grammar/drafts.ts";
import { startsDeclarationLine } from "./grammar/statements.ts";
import { Construct, LookAheadTable, slotOf } from "./look-ahead.ts";
import { lookAheadTables } from "./look-ahead-tables.ts";
import { describeFound, reportFault, SyntaxFault } from "./syntax-fault.ts";
import { createIdleAdapter, type TokenAdapter } from "./token-adapter.ts";
import { Terminal, type TerminalSymbol } from "./vocabulary.ts";

export type Rule<Result> = () => Result;
/** A rule that goes on with something that was read before. */
export type RuleOn<Argument, Result> = (argument?: Argument) => Result;

/** One alternative of a choice; kept in arrays that are built once, since a rule runs hundreds of thousands of times. */
export interface Alternative<Result> {
  readonly ALT: () => Result;
  /** The alternatives before this one win where both may begin alike. */
  readonly IGNORE_AMBIGUITIES?: boolean;
}

/** An option or repetition that more than the next token decides about. */
export interface Gated<Result> {
  readonly GATE?: () => boolean;
  readonly DEF: () => Result;
}

/** Who takes down the grammar. Each method is told of a construct and runs what stands in it. */
export interface Recorder {
  define<Arguments extends [argument?: unknown], Result>(
    name: string,
    body: (...words: Arguments) => Result,
  ): (...words: Arguments) => Result;
  take(terminal: TerminalSymbol, occurrence: number): void;
  choose<Result>(alternatives: readonly Alternative<Result>[], occurrence: number): Result;
  option<Result>(occurrence: number, body: (() => Result) | Gated<Result>): Result;
  many(occurrence: number, body: () => void): void;
  atLeastOne(occurrence: number, body: (() => void) | Gated<void>): void;
  call<Result>(rule: unknown, occurrence: number): Result;
}

export abstract class Recognizer {
  /** Set before a rule is called from outside. Between two uses, and in a recording, it has no tokens. */
  tokens: TokenAdapter = createIdleAdapter();
  readonly #recorder: Recorder | undefined;
  /** The tables of the rule that runs. */
  #table: LookAheadTable = new LookAheadTable("", {});

  /** @param recorder makes a grammar that is recorded and cannot parse. */
  constructor(recorder?: Recorder) {
    this.#recorder = recorder;
  }

  /** 6.5.1 to 6.6, 6.7.7: what several chapters of the grammar refer to. */
  abstract readonly expression: Rule<Expression>;
  abstract readonly assignmentExpression: Rule<Expression>;
  abstract readonly typeName: Rule<TypeName>;

  abstract saveState(): SavedState;
  abstract restoreState(state: SavedState): void;

  /** A rule of the grammar. An error leaves all rules at once (see `currentRule`). */
  protected RULE<Arguments extends [argument?: unknown], Result>(
    name: string,
    body: (...words: Arguments) => Result,
  ): (...words: Arguments) => Result {
    if (this.#recorder !== undefined) return this.#recorder.define(name, body);
    const table = new LookAheadTable(name, lookAheadTables[name] ?? {});
    const run = body as (argument?: unknown) => Result;
    const rule = (argument?: unknown): Result => {
      const outer = this.#table;
      this.#table = table;
      const result = run(argument);
      this.#table = outer;
      return result;
    };
    return rule;
  }

  /** What a recording must not do: it acts on what was read. */
  protected ACTION<Result>(action: () => Result): Result {
    return this.#recorder === undefined ? action() : (undefined as Result);
  }

  /** The next token, which must be this terminal. `occurrence` tells apart two of one terminal in one rule. */
  protected take(terminal: TerminalSymbol, occurrence: number = 0): Token {
    const tokens = this.tokens;
    const token = tokens.current ?? tokens.look();
    if (token.terminal === terminal.index) return tokens.advance();
    return this.#takeOther(terminal, occurrence, token);
  }

  #takeOther(terminal: TerminalSymbol, occurrence: number, token: Token): Token {
    if (this.#recorder === undefined) this.fail(terminal.label);
    this.#recorder.take(terminal, occurrence);
    return token;
  }

  /** The alternative that the next token begins. */
  protected choose<Result>(alternatives: readonly Alternative<Result>[], occurrence: number = 0): Result {
    if (this.#recorder !== undefined) return this.#recorder.choose(alternatives, occurrence);
    const index = this.#look(slotOf(Construct.Alternation, occurrence));
    if (index < 0) this.#failInRule();
    return (alternatives[index] as Alternative<Result>).ALT();
  }

  protected option<Result>(occurrence: number, body: (() => Result) | Gated<Result>): Result | undefined {
    if (this.#recorder !== undefined) return this.#recorder.option(occurrence, body);
    if (this.#look(slotOf(Construct.Option, occurrence)) < 0) return undefined;
    if (typeof body === "function") return body();
    return body.GATE?.() === false ? undefined : body.DEF();
  }

  protected many(occurrence: number, body: () => void): void {
    if (this.#recorder !== undefined) {
      this.#recorder.many(occurrence, body);
      return;
    }
    const slot = slotOf(Construct.Repetition, occurrence);
    while (this.#look(slot) >= 0) body();
  }

  protected atLeastOne(occurrence: number, body: (() => void) | Gated<void>): void {
    if (this.#recorder !== undefined) {
      this.#recorder.atLeastOne(occurrence, body);
      return;
    }
    const slot = slotOf(Construct.MandatoryRepetition, occurrence);
    if (this.#look(slot) < 0) this.#failInRule();
    if (typeof body === "function") {
      do body();
      while (this.#look(slot) >= 0);
    } else {
      do body.DEF();
      while (this.#look(slot) >= 0 && body.GATE?.() !== false);
    }
  }

  /** Which alternative of a construct of the present rule the next token begins; below 0 where none. */
  #look(slot: number): number {
    const tokens = this.tokens;
    const token = tokens.current ?? tokens.look();
    return this.#table.find(slot)[token.terminal] as number;
  }

  protected call<Result>(rule: Rule<Result>, occurrence: number = 0): Result {
    return this.#recorder === undefined ? rule() : this.#recorder.call(rule, occurrence);
  }

  protected callOn<Argument, Result>(
    rule: RuleOn<Argument, Result>,
    argument: Argument,
    occurrence: number = 0,
  ): Result {
    return this.#recorder === undefined ? rule(argument) : this.#recorder.call(rule, occurrence);
  }

  /** Which rule runs: to be put back where an error is caught inside of a rule. */
  protected get currentRule(): unknown {
    return this.#table;
  }

  protected set currentRule(rule: unknown) {
    this.#table = rule as LookAheadTable;
  }

  protected isAtEnd(): boolean {
    return this.tokens.look().kind === TokenKind.EndOfFile;
  }

  protected isNext(terminal: TerminalSymbol): boolean {
    return this.tokens.look().terminal === terminal.index;
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

  /** No alternative begins with the next token. */
  #failInRule(): never {
    return this.fail(describeExpectation(this.#table.rule));
  }

  protected fail(expected: string): never {
    throw new SyntaxFault("syntax-error", this.tokens.look(), expected);
  }
}
