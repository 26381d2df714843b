/** chevrotain and our overrides of it: the grammar is sound, and what we use of its inside is still there. */
import { EmbeddedActionsParser } from "chevrotain";
import { Grammar } from "../../src/parser/grammar/declarations.ts";
import { Terminal, type TerminalName, vocabulary } from "../../src/parser/vocabulary.ts";
import { assert, test } from "../support/test.ts";

interface Serialized {
  readonly type?: string;
  readonly name?: string;
  readonly definition?: readonly Serialized[];
  readonly separator?: Serialized;
}

function terminalsOf(productions: readonly Serialized[], names: Set<string>): Set<string> {
  for (const production of productions) {
    if (production.type === "Terminal" && production.name !== undefined) names.add(production.name);
    if (production.separator?.name !== undefined) names.add(production.separator.name);
    terminalsOf(production.definition ?? [], names);
  }
  return names;
}

test("chevrotain finds no fault in the grammar: no ambiguity, no left recursion, with one token of look-ahead", () => {
  new Grammar({ validate: true });
});

test("every terminal is taken by some rule, save those that no declaration has", () => {
  const grammar = new Grammar({ validate: false });
  const used = terminalsOf(grammar.getSerializedGastProductions() as readonly Serialized[], new Set());
  const unused = (Object.keys(Terminal) as TerminalName[]).filter((name) => !used.has(name));
  assert.equal(unused, ["Statement", "Other"]);
  assert.is(vocabulary.length, Object.keys(Terminal).length);
});

test("what we replace and what we read of chevrotain has the names that it had", () => {
  const methods = EmbeddedActionsParser.prototype as unknown as Record<string, unknown>;
  for (const name of [
    "LA_FAST",
    "option",
    "many",
    "atLeastOne",
    "ACTION",
    "RULE",
    "enableRecording",
    "disableRecording",
    "consumeInternalRecord",
    "subruleInternalRecord",
    "orInternalRecord",
    "optionInternalRecord",
    "manyInternalRecord",
    "atLeastOneInternalRecord",
    "performSelfAnalysis",
  ]) {
    assert.type(methods[name], "function", name);
  }
  const grammar = new Grammar({ validate: false });
  assert.is(grammar.RECORDING_PHASE, false);
  assert.type((grammar.declaration as unknown as { coreRule?: unknown }).coreRule, "function");
});

test("look-ahead tables are filed by construct and occurrence", () => {
  const grammar = new Grammar({ validate: false }) as unknown as {
    readonly lookAheadFuncsCache: readonly (readonly unknown[])[];
    readonly fullRuleNameToShort: Readonly<Record<string, number>>;
  };
  const tableOf = (rule: string): readonly unknown[] =>
    grammar.lookAheadFuncsCache[grammar.fullRuleNameToShort[rule] as number] ?? [];
  assert.type(tableOf("castExpression")[1 << 8], "function", "an alternation");
  assert.type(tableOf("assignmentExpression")[2 << 8], "function", "an option");
  assert.type(tableOf("assignmentExpression")[3 << 8], "function", "a repetition");
  assert.type(tableOf("typeSpecifiers")[4 << 8], "function", "a mandatory repetition");
  assert.type(tableOf("assignmentExpression")[(2 << 8) | 1], "function", "the second option of a rule");
});
