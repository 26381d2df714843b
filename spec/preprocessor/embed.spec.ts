import { assert, test } from "../support/test.ts";
import { type Files, preprocessFiles } from "./preprocess.ts";

const modern = { language: { standard: "c23" } } as const;
const data: Files = { "d.bin": Uint8Array.of(0xef, 0xbb, 0xbf, 0, 255), empty: "" };

function embed(text: string): string {
  const { text: result, problems } = preprocessFiles({ "case.h": text, ...data }, modern);
  assert.equal([...problems], []);
  return result;
}

test("a file is its bytes, a byte order mark among them", () => {
  assert.is(embed('int a[] = {\n#embed "d.bin"\n};\n'), "int a[] = {239, 187, 191, 0, 255 };");
});

test("limit cuts, and may be an expression out of macros", () => {
  assert.is(embed('#define N 1 + 1\n#embed "d.bin" limit(N)\n'), "239, 187");
  assert.is(embed('#embed "d.bin" __limit__((0))\nx\n'), "x");
});

test("prefix and suffix belong to what is not empty, if_empty to what is", () => {
  assert.is(embed('#embed "d.bin" limit(1) prefix(a, (b)) suffix(, c) if_empty(no)\n'), "a, (b)239, c");
  assert.is(embed('#embed "empty" prefix(a) suffix(c) if_empty(none at all)\n'), "none at all");
});

test("__has_embed tells found, empty and missing apart", () => {
  const ask = (operand: string): string =>
    embed(
      `#if __has_embed(${operand}) == 1\nfound\n#elif __has_embed(${operand}) == 2\nempty\n#else\nmissing\n#endif\n`,
    );
  assert.equal(['"d.bin"', '"d.bin" limit(0)', '"empty"', '"no"', '"d.bin" foo(1)'].map(ask), [
    "found",
    "empty",
    "empty",
    "missing",
    "missing",
  ]);
});

test("a file that is not there is an error, and the rest goes on", () => {
  const { text, problems } = preprocessFiles({ "case.h": '#embed "no"\nx\n' }, modern);
  assert.equal([text, [...problems]], ["x", ["1:8 include-not-found"]]);
});

test("a large file counts against the limit of tokens", () => {
  const files = { "case.h": '#embed "big"\n', big: new Uint8Array(1000) };
  const { problems } = preprocessFiles(files, { ...modern, limits: { tokens: 100 } });
  assert.match(problems[0] ?? "", /token-limit/);
});
