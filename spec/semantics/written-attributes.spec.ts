import { DiagnosticBag } from "../../src/diagnostics/bag.ts";
import { lexicalFeatures } from "../../src/lexer/features.ts";
import { Lexer } from "../../src/lexer/lexer.ts";
import { NameTable } from "../../src/lexer/name-table.ts";
import { type Token, TokenKind } from "../../src/lexer/token.ts";
import type { Macro, MacroTable } from "../../src/preprocessor/macro.ts";
import { WrittenAttributes } from "../../src/semantics/written-attributes.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { assert, test } from "../support/test.ts";

function tokensOf(text: string): readonly Token[] {
  const diagnostics = new DiagnosticBag();
  const features = lexicalFeatures("gnu17", false);
  const lexer = new Lexer(new SourceFile("a.h", text), { names: new NameTable(), features, diagnostics });
  const tokens: Token[] = [];
  for (let token = lexer.next(); token.kind !== TokenKind.EndOfFile; token = lexer.next()) tokens.push(token);
  return tokens;
}

function namesIn(text: string, bodies: Readonly<Record<string, string>> = {}): readonly string[] {
  const macros = new Map<string, Macro>();
  for (const [name, body] of Object.entries(bodies)) {
    const replacementList = tokensOf(body);
    const [nameToken] = tokensOf(name) as [Token];
    const parameters = undefined;
    const isEmpty = replacementList.length === 0;
    macros.set(name, {
      name,
      parameters,
      variadic: false,
      isEmpty,
      replacementList,
      nameToken,
      origin: "header",
    });
  }
  const table: MacroTable = {
    lookup: (name) => macros.get(name),
    history: [],
    expand: (tokens) => tokens,
  };
  const attributes = new WrittenAttributes(table, new Set(["packed", "aligned"]));
  const written = attributes.read(tokensOf(text));
  attributes.spread();
  return [...attributes.namesOf(written)].sort();
}

test("names in the inner parentheses of the attribute's word count, in either spelling", () => {
  assert.equal(namesIn("__attribute__((packed, __aligned__(8), hot))"), ["aligned", "packed"]);
  assert.equal(namesIn("packed __attribute__((format(packed))) __attribute__(packed) (packed)"), []);
});

test("what macros stand for is theirs that mention them, in circles, too", () => {
  const bodies = { A: "B", B: "A __attribute__((packed))", C: "A D", D: "__attribute((aligned(4)))" };
  assert.equal(namesIn("A", bodies), ["packed"]);
  assert.equal(namesIn("C", bodies), ["aligned", "packed"]);
  assert.equal(namesIn("D", bodies), ["aligned"]);
});
