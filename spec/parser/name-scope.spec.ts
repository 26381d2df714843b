/** Scopes of typedef names (C11 6.2.1), without any grammar. */
import { NameScope } from "../../src/parser/name-scope.ts";
import { Terminal } from "../../src/parser/vocabulary.ts";
import { assert, test } from "../support/test.ts";

const ordinary = Terminal.Identifier.index;
const typedefName = Terminal.TypedefName.index;
const keyword = Terminal.Sizeof.index;

function createScope(): NameScope {
  return new NameScope(new Map([["sizeof", keyword]]));
}

test("what nobody declared is an ordinary name, what is a keyword stays one", () => {
  const scope = createScope();
  assert.equal([scope.classify("x"), scope.classify("sizeof")], [ordinary, keyword]);
  assert.equal([scope.isKeyword("x"), scope.isKeyword("sizeof")], [false, true]);
});

test("an inner declaration hides a type until its scope closes", () => {
  const scope = createScope();
  scope.declareTypedef("T");
  const outer = scope.open();
  scope.declareOrdinary("T");
  const inner = scope.open();
  scope.declareTypedef("T");
  assert.is(scope.classify("T"), typedefName);
  scope.close(inner);
  assert.is(scope.classify("T"), ordinary);
  scope.close(outer);
  assert.is(scope.classify("T"), typedefName);
});

test("a type of an inner scope ends with it", () => {
  const scope = createScope();
  const mark = scope.open();
  scope.declareTypedef("T");
  scope.close(mark);
  assert.is(scope.classify("T"), ordinary);
});

test("at file scope a type stays a type, whatever else declares its name", () => {
  const scope = createScope();
  scope.declareTypedef("T");
  scope.declareOrdinary("T");
  assert.is(scope.classify("T"), typedefName);
});

test("unwinding closes all scopes since a state", () => {
  const scope = createScope();
  scope.declareTypedef("T");
  const { depth, mark } = scope;
  scope.open();
  scope.declareOrdinary("T");
  scope.open();
  scope.declareTypedef("U");
  scope.unwind(depth, mark);
  assert.equal([scope.classify("T"), scope.classify("U"), scope.depth], [typedefName, ordinary, 0]);
});
