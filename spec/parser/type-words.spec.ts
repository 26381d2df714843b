import { goesWith } from "../../src/parser/type-words.ts";
import { assert, test } from "../support/test.ts";

function isType(text: string): boolean {
  const [first = "", ...rest] = text.split(" ");
  const words = [first];
  return rest.every((word) => {
    const fits = goesWith(words, word);
    words.push(word);
    return fits;
  });
}

function permutations(words: readonly string[]): string[][] {
  if (words.length < 2) return [[...words]];
  return words.flatMap((word, at) =>
    permutations([...words.slice(0, at), ...words.slice(at + 1)]).map((rest) => [word, ...rest]),
  );
}

test("the multisets of C11 6.7.2p2 are types in every order", () => {
  const types = [
    "signed char",
    "unsigned short int",
    "signed long long int",
    "unsigned long long",
    "long double",
    "float _Complex",
    "long double _Complex",
    "unsigned __int128",
    "_Float128 _Complex",
    "int _Complex",
  ];
  for (const type of types) {
    for (const words of permutations(type.split(" "))) assert.ok(isType(words.join(" ")), words.join(" "));
  }
});

test("other multisets are none in any order", () => {
  const none = [
    "long char",
    "signed _Bool",
    "short long",
    "long long double",
    "int int",
    "void int",
    "float double",
  ];
  none.push("long long long", "signed unsigned", "_Complex void", "short short", "long __int128", "char int");
  none.push("_Decimal64 _Complex", "unsigned _Decimal64", "long _Float128", "_Bool _Bool", "short double");
  for (const type of none) {
    for (const words of permutations(type.split(" "))) assert.not(isType(words.join(" ")), words.join(" "));
  }
});
