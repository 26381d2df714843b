import type { Flag } from "../../src/cli/flag.ts";
import { flags } from "../../src/cli/flags.ts";
import { type NormalisedWords, normaliseWords } from "../../src/cli/normalise.ts";
import { assert, suite, test } from "../support/test.ts";

const moduleFlag: Flag = {
  spellings: ["-m", "--module"],
  argument: "MODULE",
  group: "Libraries and modules",
  help: "a module",
  apply: (request) => request,
};
const stripFlag: Flag = { ...moduleFlag, spellings: ["-P", "--strip-prefix"], argument: "REGEXPR" };
const markerFlag: Flag = {
  spellings: ["-P"],
  group: "Output",
  help: "no line markers",
  onlyWithPreprocessing: true,
  apply: (request) => request,
};
const languageFlag: Flag = { ...markerFlag, spellings: ["-x"], argument: "LANGUAGE" };
const own = ["--module", "--strip-prefix"];
/** The real table, with the rows that the rules speak of and that it may not have yet. */
const table: readonly Flag[] = [
  ...flags.filter(
    ({ spellings, onlyWithPreprocessing }) =>
      onlyWithPreprocessing !== true && !spellings.some((spelling) => own.includes(spelling)),
  ),
  moduleFlag,
  stripFlag,
  markerFlag,
  languageFlag,
];

function normalise(line: string): NormalisedWords {
  return normaliseWords(line === "" ? [] : line.split(" "), table);
}

function wordsOf(line: string): string {
  return normalise(line).words.join(" ");
}

const headers = suite("headers");

headers("a word without a dash is a header, wherever it stands", () => {
  assert.is(wordsOf("a.h -l z b.h"), "--library=z -- a.h b.h");
});

headers("a dash alone is standard input", () => assert.is(wordsOf("-"), "-- -"));

headers("after -- everything is a header", () => {
  assert.is(wordsOf("-a -- -lz --help --"), "--all-headers -- -lz --help --");
});

headers("a subcommand's name is a header like any other until there are subcommands", () => {
  assert.is(wordsOf("build explain"), "-- build explain");
});

headers("-x c - is gcc's, with -E or without", () => {
  for (const line of ["-x c -", "-xc -", "-x=c -", "-x c-header -"])
    assert.match(wordsOf(line), /^--gcc-x=c(-header)? -- -$/, line);
  assert.is(wordsOf("-x c a.h"), "--exclude-symbols=c -- a.h");
  assert.is(wordsOf("-MM -x c a.h"), "--gcc-MM --gcc-x=c -- a.h");
});

const values = suite("argparse's values");

values("a letter takes its value from the next word, attached, or after an equals sign", () => {
  for (const line of ["-l z", "-lz", "-l=z"]) assert.is(wordsOf(line), "--library=z --", line);
});

values("a long flag takes its value from the next word or after an equals sign", () => {
  for (const line of ["--library z", "--library=z"]) assert.is(wordsOf(line), "--library=z --", line);
});

values("a value may be empty after an equals sign", () => {
  assert.is(wordsOf("--library= a.h"), "--library= -- a.h");
  assert.is(wordsOf("-l= a.h"), "--library= -- a.h");
});

values("a value keeps its further equals signs", () => {
  assert.is(wordsOf("-DX=a=b"), "--define=X=a=b --");
  assert.is(wordsOf("--define=X=a=b"), "--define=X=a=b --");
});

values("a value with a dash needs the equals sign or to be attached", () => {
  assert.is(wordsOf("-i=-x"), "--include-symbols=-x --");
  assert.is(wordsOf("--include-symbols=-x"), "--include-symbols=-x --");
  assert.is(wordsOf("-o -a"), "--output", "and what follows is not read");
});

values("a dash alone can be a value", () => assert.is(wordsOf("-o - a.h"), "--output=- -- a.h"));

values("a flag at the end lacks its value", () => {
  assert.is(wordsOf("a.h --output"), "--output");
  assert.is(wordsOf("a.h -o"), "--output");
});

values("letters without argument may be joined, and the last may have one", () => {
  assert.is(wordsOf("-aE"), "--all-headers --gcc-E --");
  assert.is(wordsOf("-aoX"), "--all-headers --output=X --");
});

values("letters of which one is unknown are no flag at all", () => {
  assert.equal(normalise("-aq").unrecognized, ["-aq"]);
  assert.is(wordsOf("-aq"), "--");
});

values("a value for a flag that takes none is not recognised", () => {
  assert.equal(normalise("--all-headers=yes").unrecognized, ["--all-headers=yes"]);
});

const prefixes = suite("argparse's prefixes");

prefixes("a prefix that fits one flag is that flag", () => {
  assert.is(wordsOf("--all-h"), "--all-headers --");
  assert.is(wordsOf("--output-l=json"), "--output-language=json --");
});

prefixes("an exact name wins over longer ones", () => {
  assert.is(wordsOf("--include x.h"), "--include=x.h --");
  assert.is(wordsOf("--output x"), "--output=x --");
});

prefixes("spellings of one flag do not make a prefix ambiguous", () => {
  assert.is(wordsOf("--rpa=x"), "--rpath=x --");
});

prefixes("a prefix of several flags is ambiguous and names them", () => {
  assert.equal(normalise("--no-m --inc=x").ambiguous, [
    { word: "--no-m", fits: ["--no-macros", "--no-macro-warnings"] },
    { word: "--inc", fits: ["--includedir", "--include", "--include-symbols"] },
  ]);
});

prefixes("single dashes have none", () => assert.equal(normalise("-nostdin").unrecognized, ["-nostdin"]));

const gcc = suite("gcc's words");

gcc("win over ctypesgen's attached -iREGEX", () => {
  assert.is(wordsOf("-isystem /x"), "--gcc-isystem=/x --");
  assert.is(wordsOf("-isystem/x"), "--gcc-isystem=/x --");
  assert.is(wordsOf("-iquote. -idirafter/y"), "--gcc-iquote=. --gcc-idirafter=/y --");
  assert.is(wordsOf("-isysroot /s"), "--sysroot=/s --");
});

gcc("leave other attached regular expressions alone", () => {
  assert.is(wordsOf("-igz.*"), "--include-symbols=gz.* --");
  assert.is(wordsOf("-iso_.*"), "--include-symbols=so_.* --");
});

gcc("without argument fit as a whole alone", () => {
  assert.is(wordsOf("-nostdinc"), "--gcc-nostdinc --");
  assert.is(wordsOf("-undef"), "--gcc-undef --");
  assert.equal(normalise("-nostdinc++").unrecognized, ["-nostdinc++"]);
});

gcc("with an optional value are two flags", () => {
  assert.is(wordsOf("-fpack-struct -fpack-struct=4"), "--gcc-fpack-struct --gcc-fpack-struct-value=4 --");
});

gcc("with an equals sign have their value behind it", () => {
  assert.is(wordsOf("-std=c99 a.h"), "--std=c99 -- a.h");
  assert.is(wordsOf("-std= a.h"), "--std= -- a.h");
});

const machine = suite("-mNAME");

machine("is gcc's where gcc has such an option", () => {
  const { words, ignored } = normalise("-m64 -march=native -mno-sse4.1 -mstackrealign");
  assert.equal(ignored, ["-mstackrealign"]);
  assert.equal(words, ["--gcc-m64", "--compiler-flag=-march=native", "--compiler-flag=-mno-sse4.1", "--"]);
});

machine("is a module otherwise", () => {
  assert.is(wordsOf("-mapr -m64bit"), "--module=apr --module=64bit --");
  assert.is(wordsOf("-mmarch=x"), "--module=march=x --");
});

machine("is a module in any case when it stands in a word of its own", () => {
  assert.is(wordsOf("-m sse"), "--module=sse --");
});

const preprocessing = suite("-P and -x");

preprocessing("are ctypesgen's without -E", () => {
  assert.is(wordsOf("-Pfoo_ -x bar"), "--strip-prefix=foo_ --exclude-symbols=bar --");
});

preprocessing("are gcc's with -E, before or behind them", () => {
  assert.is(wordsOf("-E -P -x c a.h"), "--gcc-E --gcc-P --gcc-x=c -- a.h");
  assert.is(wordsOf("-P -xc a.h -E"), "--gcc-P --gcc-x=c --gcc-E -- a.h");
});

preprocessing("a header of the name -E does not count", () => {
  assert.is(wordsOf("-x foo -- -E"), "--exclude-symbols=foo -- -E");
});

const compilerFlags = suite("compiler flags");

compilerFlags("without effect on declarations are set aside", () => {
  const line = "-Wall -Wno-x -g3 -ftree-vectorize -fvisibility=hidden -mred-zone -pipe -pedantic -shared -w";
  assert.equal(normalise(line).ignored, line.split(" "));
});

compilerFlags("that change macros are followed", () => {
  assert.is(
    wordsOf("-O2 -fPIC -mavx2 -fno-exceptions"),
    "--compiler-flag=-O2 --compiler-flag=-fPIC --compiler-flag=-mavx2 --compiler-flag=-fno-exceptions --",
  );
});

compilerFlags("that change layouts are refused", () => {
  const line = "-m31 -mbig-endian -mstructure-size-boundary=8";
  assert.equal(normalise(line).refused, line.split(" "));
});

compilerFlags("that gcc has not either are not recognised", () => {
  assert.equal(normalise("-Q -W= -f").unrecognized, ["-Q", "-W=", "-f"]);
});

test("a line of pkg-config goes through", () => {
  const { words, ignored, unrecognized } = normalise(
    "-I/usr/include/gtk-3.0 -I/usr/include/glib-2.0 -pthread -mfpmath=sse -D_X -lgtk-3 gtk/gtk.h",
  );
  assert.equal(unrecognized, []);
  assert.equal(ignored, []);
  assert.is(
    words.join(" "),
    "--includedir=/usr/include/gtk-3.0 --includedir=/usr/include/glib-2.0 --gcc-pthread --compiler-flag=-mfpmath=sse --define=_X --library=gtk-3 -- gtk/gtk.h",
  );
});

test("several letters behind -d are as many flags", () => {
  assert.equal(normalise("-dDI").words, normalise("-dD -dI").words);
  assert.equal(normalise("-dX").unrecognized, ["-dX"]);
});
