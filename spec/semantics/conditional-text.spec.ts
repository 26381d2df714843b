import { DiagnosticBag } from "../../src/diagnostics/bag.ts";
import { lexicalFeatures } from "../../src/lexer/features.ts";
import { Lexer } from "../../src/lexer/lexer.ts";
import { NameTable } from "../../src/lexer/name-table.ts";
import { type Token, TokenKind } from "../../src/lexer/token.ts";
import type { MacroTable } from "../../src/preprocessor/macro.ts";
import { takenTokens } from "../../src/semantics/conditional-text.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { assert, test } from "../support/test.ts";

const noMacros: MacroTable = { lookup: () => undefined, history: [], expand: (tokens) => tokens };

/** Words in capitals have been seen. */
function takenOf(lines: readonly string[]): string {
  const diagnostics = new DiagnosticBag();
  const features = lexicalFeatures("gnu17", false);
  const file = new SourceFile("a.h", `${lines.join("\n")}\n`);
  const lexer = new Lexer(file, { names: new NameTable(), features, diagnostics });
  const tokens: Token[] = [];
  for (let token = lexer.next(); token.kind !== TokenKind.EndOfFile; token = lexer.next()) tokens.push(token);
  const isSeen = ({ text }: Token): boolean => text === text.toUpperCase();
  return takenTokens(tokens, isSeen, noMacros)
    .map(({ text }) => text)
    .join(" ");
}

test("directives are no text", () => {
  assert.is(takenOf(["a", "#define b c", "#", "  # pragma d", "e"]), "a e");
});

test("simple conditions are evaluated, and one group of a conditional is taken", () => {
  assert.is(takenOf(["#if 0", "a", "#elif 1", "b", "#else", "c", "#endif", "d"]), "b d");
  assert.is(takenOf(["#ifdef x", "a", "#else", "b", "#endif"]), "b");
  assert.is(takenOf(["#if !defined(x)", "a", "#elifndef x", "b", "#endif"]), "a");
});

test("a group whose condition is not simple was taken if something was seen in it", () => {
  assert.is(takenOf(["#if x > 1", "a", "#else", "b", "#endif", "c"]), "c");
  assert.is(takenOf(["#if x > 1", "a", "#else", "b B", "#endif", "c"]), "b B c");
  assert.is(takenOf(["#if x > 1", "#if y > 1", "A", "#endif", "b", "#else", "c", "#endif"]), "A b");
});

test("what was seen says more than a condition, and what is in a skipped group is skipped", () => {
  assert.is(takenOf(["#if 0", "A", "#else", "b", "#endif"]), "A");
  assert.is(takenOf(["#if 0", "#if 1", "a", "#endif", "#endif", "b"]), "b");
});

test("an #endif too much, and one that lacks, do no harm", () => {
  assert.is(takenOf(["#endif", "#else", "a", "#if 1", "b"]), "a b");
});
