import { parseCommandLine } from "../../src/cli/parse.ts";
import type { Request } from "../../src/cli/request.ts";
import { assert, test } from "../support/test.ts";

async function parse(...words: string[]): Promise<Request> {
  const outcome = await parseCommandLine([...words, "x.h"]);
  if (outcome.kind === "wrong") throw new Error(outcome.error.message);
  return outcome.commandLine.request;
}

async function complaint(...words: string[]): Promise<string> {
  const outcome = await parseCommandLine([...words, "x.h"]);
  return outcome.kind === "wrong" ? outcome.error.message : "";
}

test("-P strips prefixes, and prints no line markers with -E", async () => {
  const plain = (await parse("-P", "foo_", "--strip-prefix=bar_")).options;
  assert.equal([plain.strippedPrefixes, plain.lineMarkers], [["foo_", "bar_"], true]);
  const preprocessed = (await parse("-E", "-P")).options;
  assert.equal([preprocessed.strippedPrefixes, preprocessed.lineMarkers], [[], false]);
});

test("rules are kept in their order, and their names are checked", async () => {
  const { symbolRules } = (await parse("--symbol-rules", "never=a.*", "--symbol-rules=yes=a=b")).options;
  assert.equal(symbolRules, [
    { rule: "never", pattern: "a.*", isWhole: true },
    { rule: "yes", pattern: "a=b", isWhole: true },
  ]);
  assert.match(await complaint("--symbol-rules", "always=a"), /invalid value: 'always=a'/);
});

test("of --allow-gnu-c and --no-gnu-c the last counts", async () => {
  assert.is((await parse("--no-gnu-c")).undefinesGnuC, true);
  assert.is((await parse("--no-gnu-c", "--allow-gnu-c")).undefinesGnuC, false);
  assert.is((await parse()).undefinesGnuC, undefined);
});

test("ctypesgen's flags about its own lexer and parser are kept to be told", async () => {
  assert.equal((await parse("--optimize-lexer", "--debug-level", "3")).idleFlags, [
    "--optimize-lexer",
    "--debug-level",
  ]);
  assert.match(await complaint("--debug-level", "much"), /invalid value/);
});

test("all of ctypesgen's flags are taken, by their aliases and by unambiguous beginnings", async () => {
  const words =
    "-o o.py --output o.py -l z --library z --include a.h -m m --module m --link-module m -I i --includedir i -L l -R l --rpath l --libdir l --compile-libdir l --runtime-libdir l --no-embed-preamble --allow-gnu-c -D A --define A=1 -U A --undefine A --optimize-lexer -a --all-headers --builtin-symbols --no-macros --no-undefs -i a --include-symbols a -x b --exclude-symbols b --no-stddef-types --no-gnu-types --no-python-types --no-load-library --header-template t --strip-build-path /b --insert-file f --output-language json -P p --strip-prefix p --all-errors --show-long-errors --no-macro-warnings --debug-level 0 --builtin --all-h --no-py";
  const { options, insertedFiles, headerTemplate } = await parse(...words.split(" "));
  assert.equal([options.outputLanguage, insertedFiles, headerTemplate], ["json", ["f"], "t"]);
  assert.equal([options.modules, options.libraries.length], [["m", "m", "m"], 2]);
});
