import { canonicalName, type Flag, formOf } from "../../src/cli/flag.ts";
import { flags } from "../../src/cli/flags.ts";
import { emptyRequest, type Request } from "../../src/cli/request.ts";
import { assert, suite, test } from "../support/test.ts";

function findFlag(spelling: string): Flag {
  const flag = flags.find(
    ({ spellings, onlyWithPreprocessing }) => onlyWithPreprocessing !== true && spellings.includes(spelling),
  );
  if (flag === undefined) throw new Error(`no flag ${spelling}`);
  return flag;
}

function apply(...words: (readonly [string, string?])[]): Request {
  return words.reduce(
    (request, [spelling, value = ""]) => findFlag(spelling).apply(request, value),
    emptyRequest,
  );
}

const table = suite("the table");

table("has each spelling once, but for letters that mean something else with -E", () => {
  const seen = new Set<string>();
  for (const flag of flags) {
    for (const spelling of flag.spellings) {
      const key = `${spelling} ${flag.onlyWithPreprocessing === true}`;
      assert.not.ok(seen.has(key), spelling);
      seen.add(key);
    }
  }
});

table("has one canonical name a flag", () => {
  const names = flags.map(canonicalName);
  assert.is(new Set(names).size, names.length);
});

table("has spellings of three forms alone", () => {
  for (const spelling of flags.flatMap((flag) => flag.spellings)) {
    assert.match(spelling, /^(?:--[a-z][a-z-]+|-[A-Za-z]|-[A-Za-z][A-Za-z0-9-]+=?)$/);
  }
});

table("gives a flag with choices an argument", () => {
  for (const flag of flags) if (flag.choices !== undefined) assert.type(flag.argument, "string");
});

table("describes each flag in a line that fits", () => {
  for (const { help, spellings } of flags) {
    assert.match(help, /^[a-z].*[^.]$/, spellings[0]);
    assert.ok(help.length <= 80, spellings[0]);
  }
});

table("takes as dumps what the pipeline can dump", async () => {
  const { dumpNames } = await import("../../src/dump.ts");
  assert.equal([...(findFlag("--dump").choices ?? [])].sort(), [...dumpNames].sort());
});

table("takes as output languages those that have an emitter", async () => {
  const { emitterNames } = await import("../../src/emit/index.ts");
  assert.equal([...(findFlag("--output-language").choices ?? [])].sort(), [...emitterNames].sort());
});

const effects = suite("a flag");

effects("with a list adds to it in the order given", () => {
  const { options } = apply(["-l", "a"], ["--library", "b"], ["-D", "X"], ["-U", "X"], ["-D", "F(x)=x"]);
  assert.equal(options.libraries, ["a", "b"]);
  assert.equal(options.macros, [
    { kind: "define", text: "X" },
    { kind: "undefine", text: "X" },
    { kind: "define", text: "F(x)=x" },
  ]);
});

effects("for a directory says which search it joins", () => {
  const { options } = apply(["-I", "a"], ["-iquote", "b"], ["-isystem", "c"], ["-idirafter", "d"]);
  assert.equal(
    options.searchDirectories.map(({ path, kind }) => `${path} ${kind}`),
    ["a angle", "b quote", "c system", "d after"],
  );
});

effects("with one value keeps the last", () => {
  const { output, options } = apply(["-o", "a"], ["--output", "b"]);
  assert.is(output, "b");
  assert.is(options.outputName, "b");
});

effects("-o - writes to standard output", () => assert.is(apply(["-o", "x"], ["-o", "-"]).output, undefined));

effects("-L is for both times, the others for one", () => {
  const { options } = apply(["-L", "both"], ["--compile-libdir", "now"], ["--runtime-libdir", "later"]);
  assert.equal(options.libraryDirectories, ["both", "now"]);
  assert.equal(options.runtimeLibraryDirectories, ["both", "later"]);
});

effects("-i and -x make rules", () => {
  assert.equal(apply(["-i", "a"], ["-x", "b"]).options.symbolRules, [
    { rule: "yes", pattern: "a" },
    { rule: "never", pattern: "b" },
  ]);
});

effects("of gcc for types changes the language", () => {
  const { language } = apply(
    ["-std=", "c99"],
    ["-funsigned-char"],
    ["-fpack-struct=", "4"],
    ["-fshort-enums"],
  ).options;
  assert.equal(
    [language.standard, language.charSigned, language.packStruct, language.shortEnums],
    ["c99", false, 4, true],
  );
});

effects("of both dialects with members without a name is the same", () => {
  for (const word of ["-fms-extensions", "-fplan9-extensions"])
    assert.is(apply([word]).options.language.msExtensions, true, word);
});

effects("changes something in the request, each of them but what was obeyed before there is one", () => {
  const value = (flag: Flag): string => flag.choices?.at(-1) ?? "some-value";
  for (const flag of flags) {
    const changed = flag.apply(emptyRequest, flag.argument === undefined ? "" : value(flag));
    const isLanguage = flag.onlyWithPreprocessing === true && flag.spellings[0] === "-x";
    const neutral = isLanguage || flag.spellings[0] === "--no-compile-cache";
    if (!neutral) assert.not.equal(changed, emptyRequest, flag.spellings[0]);
  }
});

test("the form of a spelling tells how its argument follows", () => {
  assert.equal(["--out", "-o", "-isystem", "-std="].map(formOf), ["long", "letter", "word", "word="]);
});
