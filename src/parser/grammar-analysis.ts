/**
 * chevrotain's part: it records the grammar (it runs each rule once and watches), finds ambiguities and left recursion,
 * and computes what may come next. Nothing of a translation imports this file: `npm run generate` writes its results to
 * look-ahead-tables.ts, and specs compare.
 *
 * Checked against 13.2.0: spec/parser/grammar-analysis.spec.ts fails when a release moves what is used here.
 */

import "./object-group-by.ts";
import { createToken, EmbeddedActionsParser, EOF, type ISerializedGast, type TokenType } from "chevrotain";
import { Grammar } from "./grammar/declarations.ts";
import { Construct, type LookAheadRows, noWay, slotOf } from "./look-ahead.ts";
import type { Alternative, Gated, Recorder } from "./recognizer.ts";
import { vocabulary } from "./vocabulary.ts";

/** chevrotain's token types by our terminals' places. */
const tokenTypes: readonly TokenType[] = vocabulary.map(({ name, label }) =>
  name === "EndOfFile" ? EOF : createToken({ name, label }),
);

/** What chevrotain asks of a parser whose look-ahead is one token. */
interface NextToken {
  LA_FAST(): { readonly tokenTypeIdx: number };
}
type LookAheadFunction = (this: NextToken) => number | boolean | undefined;

/** chevrotain's recorder and the look-ahead functions of each rule, which its type declarations leave out. */
interface EngineInternals {
  consumeInternalRecord(tokenType: TokenType, occurrence: number): void;
  subruleInternalRecord<Result>(rule: unknown, occurrence: number): Result;
  orInternalRecord<Result>(alternatives: unknown, occurrence: number): Result;
  optionInternalRecord<Result>(body: unknown, occurrence: number): Result;
  manyInternalRecord(occurrence: number, body: unknown): void;
  atLeastOneInternalRecord(occurrence: number, body: unknown): void;
  readonly lookAheadFuncsCache: readonly (readonly LookAheadFunction[] | undefined)[];
  readonly fullRuleNameToShort: Readonly<Record<string, number>>;
}

class Engine extends EmbeddedActionsParser {
  constructor(validate: boolean) {
    super(tokenTypes.slice(), { maxLookahead: 1, recoveryEnabled: false, skipValidations: !validate });
  }

  get internals(): EngineInternals {
    return this as unknown as EngineInternals;
  }

  define<Body extends (...words: never[]) => unknown>(name: string, body: Body): Body {
    return this.RULE(name, body) as unknown as Body;
  }

  finish(): void {
    this.performSelfAnalysis();
  }
}

/** Hands what the rules do to chevrotain's recorder, which runs while `Engine.finish` does. */
function createRecorder(engine: Engine): Recorder {
  const { internals } = engine;
  return {
    define: (name, body) => engine.define(name, body),
    take: ({ index }, occurrence) =>
      internals.consumeInternalRecord(tokenTypes[index] as TokenType, occurrence),
    choose: <Result>(alternatives: readonly Alternative<Result>[], occurrence: number): Result =>
      internals.orInternalRecord(alternatives, occurrence),
    option: <Result>(occurrence: number, body: (() => Result) | Gated<Result>): Result =>
      internals.optionInternalRecord(body, occurrence),
    many: (occurrence, body) => internals.manyInternalRecord(occurrence, body),
    atLeastOne: (occurrence, body) => internals.atLeastOneInternalRecord(occurrence, body),
    call: <Result>(rule: unknown, occurrence: number): Result =>
      internals.subruleInternalRecord(rule, occurrence),
  };
}

export interface GrammarAnalysis {
  readonly productions: readonly ISerializedGast[];
  /** By rule. */
  readonly tables: Readonly<Record<string, LookAheadRows>>;
}

/** @param validate lets chevrotain check the grammar (ambiguities, left recursion), which takes long; it throws. */
export function analyseGrammar(validate: boolean): GrammarAnalysis {
  const engine = new Engine(validate);
  new Grammar(createRecorder(engine));
  engine.finish();
  const { fullRuleNameToShort, lookAheadFuncsCache } = engine.internals;
  const tables: Record<string, LookAheadRows> = {};
  for (const [rule, short] of Object.entries(fullRuleNameToShort)) {
    const rows = readRows(lookAheadFuncsCache[short] ?? []);
    if (Object.keys(rows).length > 0) tables[rule] = rows;
  }
  return { productions: engine.getSerializedGastProductions(), tables };
}

/** chevrotain's keys (its `grammar/keys`): the construct, eight bits above the occurrence. */
const occurrenceBits = 8;
const constructs: ReadonlyMap<number, number> = new Map([
  [1, Construct.Alternation],
  [2, Construct.Option],
  [3, Construct.Repetition],
  [4, Construct.MandatoryRepetition],
]);

function readRows(functions: readonly LookAheadFunction[]): LookAheadRows {
  const rows: Record<string, string> = {};
  functions.forEach((lookAhead, key) => {
    const occurrence = key & ((1 << occurrenceBits) - 1);
    const construct = constructs.get(key >> occurrenceBits);
    if (construct === undefined)
      throw new Error(`chevrotain has a construct ${key} that the tables do not know`);
    rows[slotOf(construct, occurrence)] = tokenTypes.map((type) => ask(lookAhead, type)).join("");
  });
  return rows;
}

function ask(lookAhead: LookAheadFunction, { tokenTypeIdx }: TokenType): string {
  const answer = lookAhead.call({ LA_FAST: () => ({ tokenTypeIdx: tokenTypeIdx as number }) });
  if (answer === undefined || answer === false) return noWay;
  return answer === true ? "0" : answer.toString(36);
}
