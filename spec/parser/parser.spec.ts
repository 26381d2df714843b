/** The parser's door: pulls no more than it must, keeps runs apart. */
import { DiagnosticBag } from "../../src/diagnostics/bag.ts";
import { dumpAst } from "../../src/parser/dump.ts";
import { createParser } from "../../src/parser/parser.ts";
import { assert, test } from "../support/test.ts";
import { openParser, parseText } from "./print-ast.ts";

test("an empty unit has no declaration, however often one asks", () => {
  const { parser } = openParser("");
  assert.equal([parser.next(), parser.next()], [undefined, undefined]);
});

test("a declaration is pulled without the tokens of the next one", () => {
  const { preprocessor } = openParser("int a;\nint b;\nint c;");
  let count = 0;
  const parser = createParser(
    {
      next: () => {
        count++;
        return preprocessor.next();
      },
    },
    { diagnostics: new DiagnosticBag() },
  );
  parser.next();
  assert.is(count, 3);
});

test("a node knows its first token and its last", () => {
  const [node] = parseText("static int a,\n b;").nodes;
  assert.is(node?.kind === "declaration" && node.token.text, "static");
  assert.is(node?.kind === "declaration" && node.lastToken.text, ";");
});

test("parsers that take turns do not disturb each other", () => {
  const first = openParser("typedef int T; T a; T *b;");
  const second = openParser("int T; struct s { int T; } c;");
  const trees: string[] = [];
  for (let turn = 0; turn < 3; turn++) {
    for (const { parser } of [first, second]) {
      const node = parser.next();
      if (node !== undefined) trees.push(dumpAst(node));
    }
  }
  assert.equal(trees, [
    "declaration typedef int | T",
    "declaration int | T",
    "declaration 'T' | a",
    "declaration struct s {\n  int | T\n} | c",
    "declaration 'T' | b pointer",
  ]);
});

test("a parser may run inside of another one's token source", () => {
  const outer = openParser("int a[sizeof(int)];");
  let inner: readonly string[] = [];
  const parser = createParser(
    {
      next: () => {
        const token = outer.preprocessor.next();
        if (token.text === "sizeof") inner = parseText("int x; int 5; int y;").trees;
        return token;
      },
    },
    { diagnostics: new DiagnosticBag() },
  );
  const node = parser.next();
  assert.is(node === undefined ? "" : dumpAst(node), "declaration int | a array((sizeof <int>))");
  assert.equal(inner, ["declaration int | x", "declaration int | y"]);
});

test("an error in one parser is none in the next", () => {
  parseText("struct s { int a; enum { A, (");
  assert.equal(parseText("int a;").trees, ["declaration int | a"]);
});
