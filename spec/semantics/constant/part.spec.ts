import { declarationOf, understand } from "../../support/semantics.ts";
import { assert, test } from "../../support/test.ts";

function valueIn(text: string): number | string | undefined {
  const module = understand(text, { language: { standard: "c23" } });
  return declarationOf(module, "enum:e", "enum").enumerators?.[0]?.value;
}

test("a part of a part is found through other objects", () => {
  const text = "struct p { int x, y; }; constexpr struct p a[2] = {{1, 2}, {3, 4}}, b = a[1];";
  assert.is(valueIn(`${text} enum e { E = b.y * 10 + a[0].y };`), 42);
});

test("a value is converted to the part's type", () => {
  assert.is(valueIn("constexpr struct { unsigned char c; } s = {255}; enum e { E = s.c + 1 };"), 256);
  assert.is(valueIn("constexpr struct { int i; } s = {2.0}; enum e { E = s.i };"), 2);
});

test("many parts of one list cost no more than the list", () => {
  const numbers = Array.from({ length: 4000 }, (_, at) => at);
  const enumerators = numbers.map((at) => `E${at} = t[${at}]`);
  const text = `constexpr int t[] = {${numbers.join()}}; enum e { ${enumerators.reverse().join()} };`;
  assert.is(valueIn(text), 3999);
});
