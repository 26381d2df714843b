import { type ParseOutcome, parseCommandLine, type UsageError } from "../../src/cli/parse.ts";
import type { Request } from "../../src/cli/request.ts";
import { assert, suite, test } from "../support/test.ts";

function parse(line: string): Promise<ParseOutcome> {
  return parseCommandLine(line.split(" ").filter((word) => word !== ""));
}

async function requestOf(line: string): Promise<Request> {
  const outcome = await parse(line);
  if (outcome.kind === "wrong") throw new Error(outcome.error.message);
  return outcome.commandLine.request;
}

async function errorOf(line: string): Promise<UsageError> {
  const outcome = await parse(line);
  if (outcome.kind === "parsed") throw new Error("it was parsed");
  return outcome.error;
}

test("flags and headers become a request", async () => {
  const { options, output } = await requestOf("-lz zlib.h -o zlib.py --no-macros extra.h");
  assert.equal(options.headers, ["zlib.h", "extra.h"]);
  assert.equal(options.libraries, ["z"]);
  assert.is(options.includeMacros, false);
  assert.is(output, "zlib.py");
});

test("words that a shell would read otherwise are quoted where the module shows them", async () => {
  const show = async (...words: string[]): Promise<readonly string[]> => {
    const outcome = await parseCommandLine(words);
    return outcome.kind === "parsed" ? outcome.commandLine.request.options.commandLine : [];
  };
  assert.equal(await show("-x", "gz.*", "-DA=it's", "a b.h"), [
    "bindwright",
    "-x",
    "'gz.*'",
    "'-DA=it'\\''s'",
    "'a b.h'",
  ]);
  assert.equal(await show("-DA=1", "--also", "json:a-b.json", "/x/y.h"), [
    "bindwright",
    "-DA=1",
    "--also",
    "json:a-b.json",
    "/x/y.h",
  ]);
});

test("the words are kept as they were given, behind the name of the program", async () => {
  assert.equal((await requestOf("-lz  zlib.h")).options.commandLine, ["bindwright", "-lz", "zlib.h"]);
});

test("order counts among different flags", async () => {
  const { options } = await requestOf("-UX -DX=1 a.h -UX");
  assert.equal(
    options.macros.map(({ kind }) => kind),
    ["undefine", "define", "undefine"],
  );
});

test("--help and --version are answered beside anything that is wrong", async () => {
  assert.ok((await requestOf("--nonsense --help")).showHelp);
  assert.ok((await requestOf("--vers")).showVersion);
  assert.ok((await requestOf("a.h -h -o")).showHelp);
});

test("--help behind -- is a header", async () => {
  assert.equal((await requestOf("-- --help")).options.headers, ["--help"]);
});

const wrong = suite("wrong usage");

wrong("unknown flags are named all together", async () => {
  const { message } = await errorOf("--bogus a.h -Q");
  assert.is(message, "unrecognized arguments: --bogus -Q");
});

wrong("an unknown flag that is near to a known one suggests it", async () => {
  assert.is((await errorOf("--libary=z a.h")).help, "did you mean `--library`?");
  assert.is(
    (await errorOf("--ouptut x --al-headers a.h")).help,
    "did you mean `--output` and `--all-headers`?",
  );
  assert.is((await errorOf("--qwertyuiop a.h")).help, undefined);
});

wrong("a missing value is told with the flag's spellings", async () => {
  assert.is((await errorOf("a.h -o")).message, "option '-o, --output FILE' argument missing");
  assert.is((await errorOf("a.h -isystem")).message, "option '-isystem DIR' argument missing");
});

wrong("a value that is no choice is told with the choices", async () => {
  const { message } = await errorOf("--output-language xml a.h");
  assert.match(
    message,
    /^option '--output-language LANGUAGE' argument 'xml' is invalid\. Allowed choices are py, .*json/,
  );
});

wrong("no header", async () => {
  assert.match((await errorOf("-lz")).message, "the following arguments are required: header");
});

wrong("an ambiguous prefix is told with what it fits", async () => {
  assert.match((await errorOf("--lib z a.h")).message, /--lib could match --library, --libdir/);
});

wrong("a compiler flag that changes layouts", async () => {
  assert.is((await errorOf("-m31 a.h")).message, "unsupported compiler flags: -m31");
});

test("ignored compiler flags are handed on", async () => {
  const outcome = await parse("-Wall a.h -pipe");
  assert.equal(outcome.kind === "parsed" && outcome.commandLine.ignored, ["-Wall", "-pipe"]);
});

const values = suite("values that cannot be meant");

for (const [words, said] of [
  [["-D", "", "a.h"], /-D, --define MACRO: invalid value: ''/],
  [["-D1x=3", "a.h"], /invalid value: '1x=3'/],
  [["-U", "a b", "a.h"], /invalid value: 'a b'/],
  [["--max-nesting=0", "a.h"], /--max-nesting N: invalid value: '0'/],
  [["--max-tokens", "many", "a.h"], /invalid value: 'many'/],
  [[""], /name is empty/],
] as const) {
  values(`${JSON.stringify(words)} is a wrong command line`, async () => {
    const outcome = await parseCommandLine(words);
    assert.is(outcome.kind, "wrong");
    if (outcome.kind === "wrong") assert.match(outcome.error.message, said);
  });
}

values("limits are taken", async () => {
  const outcome = await parseCommandLine(["--max-include-depth=7", "--max-file-size", "10", "a.h"]);
  assert.is(outcome.kind, "parsed");
  if (outcome.kind !== "parsed") return;
  const { includeDepth, fileSize } = outcome.commandLine.request.options.limits;
  assert.equal([includeDepth, fileSize], [7, 10]);
});

values("a macro may have blanks behind its name, as with gcc", async () => {
  const outcome = await parseCommandLine(["-D", "F (x)=x", "-DG =1", "a.h"]);
  if (outcome.kind === "wrong") throw new Error(outcome.error.message);
  assert.equal(
    outcome.commandLine.request.options.macros.map(({ text }) => text),
    ["F (x)=x", "G =1"],
  );
});
