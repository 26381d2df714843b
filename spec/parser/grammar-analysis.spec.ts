/** chevrotain's analysis of the grammar: it is sound, and the tables that a run uses are its own. */
import { analyseGrammar } from "../../src/parser/grammar-analysis.ts";
import { lookAheadTables } from "../../src/parser/look-ahead-tables.ts";
import { Terminal, type TerminalName } from "../../src/parser/vocabulary.ts";
import { assert, suite } from "../support/test.ts";

const analysis = suite("grammar analysis");

interface Serialized {
  readonly type?: string;
  readonly name?: string;
  readonly definition?: readonly Serialized[];
}

function terminalsOf(productions: readonly Serialized[], names: Set<string>): Set<string> {
  for (const production of productions) {
    if (production.type === "Terminal" && production.name !== undefined) names.add(production.name);
    terminalsOf(production.definition ?? [], names);
  }
  return names;
}

analysis("finds no fault: no ambiguity, no left recursion, with one token of look-ahead", () => {
  analyseGrammar(true);
});

analysis("every terminal is taken by some rule, save those that no declaration has", () => {
  const used = terminalsOf(analyseGrammar(false).productions as readonly Serialized[], new Set());
  const unused = (Object.keys(Terminal) as TerminalName[]).filter((name) => !used.has(name));
  assert.equal(unused, ["EndOfFile", "Statement", "Other"]);
});

analysis("the tables of a run are those of the grammar (npm run generate)", () => {
  assert.equal(analyseGrammar(false).tables, lookAheadTables);
});

analysis("each construct of a rule has a row of its own", () => {
  const { assignmentExpression = {}, castExpression = {}, typeSpecifiers = {} } = lookAheadTables;
  const meaning = (row: string | undefined, name: TerminalName): string | undefined =>
    row?.[Terminal[name].index];
  assert.is(meaning(assignmentExpression[2], "Star"), "0", "a repetition");
  assert.is(meaning(assignmentExpression[1], "Question"), "0", "an option");
  assert.is(meaning(assignmentExpression[5], "Equal"), "0", "the second option");
  assert.is(meaning(assignmentExpression[1], "Equal"), ".", "no way");
  assert.is(meaning(castExpression[0], "Semicolon"), ".", "an alternation");
  assert.is(meaning(typeSpecifiers[3], "BasicType"), "0", "a mandatory repetition");
});
