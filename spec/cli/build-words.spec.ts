import { applySettings, mergeSettings, readBuildWords } from "../../src/cli/build-words.ts";
import { emptyRequest } from "../../src/cli/request.ts";
import type { Options } from "../../src/options.ts";
import { assert, test } from "../support/test.ts";

function optionsOf(line: string, isMerged = false): Options {
  const { settings } = readBuildWords(line.split(" "), "/build");
  return applySettings(emptyRequest, isMerged ? mergeSettings(settings) : settings).options;
}

test("directories are meant from the build's folder", () => {
  const { searchDirectories, libraryDirectories } = optionsOf("-Iinc -isystem ../sys -I/abs -iquote . -Llib");
  assert.equal(
    searchDirectories.map(({ path, kind }) => `${kind} ${path}`),
    ["angle /build/inc", "system /sys", "angle /abs", "quote /build"],
  );
  assert.equal(libraryDirectories, ["/build/lib"]);
});

test("outputs, sources, warnings and the like are not ours", () => {
  const { settings, ignored, refused } = readBuildWords(
    "-c -o x.o -MD -MF x.d -Wall -DA -x c -E --quiet -i foo -a x.c".split(" "),
    "/build",
  );
  assert.equal(
    settings.map(({ flag, value }) => `${flag.spellings[0]}${value}`),
    ["-DA"],
  );
  assert.equal({ ignored, refused }, { ignored: ["-c", "-Wall"], refused: [] });
});

test("a standard of another language is not taken", () => {
  assert.is(optionsOf("-std=c99 -std=c++17").language.standard, "c99");
});

test("flags that change layouts in a way that we cannot follow are told", () => {
  assert.equal(readBuildWords(["-m31", "-DA"], "/").refused, ["-m31"]);
});

test("of several commands each flag comes once, and of two values the first", () => {
  const { macros, searchDirectories, language } = optionsOf(
    "-DA=1 -Ia -std=c99 -DA=2 -Ib -Ia -UB -DB -std=c11 -DF(x)=x",
    true,
  );
  assert.equal(
    macros.map(({ kind, text }) => `${kind} ${text}`),
    ["define A=1", "undefine B", "define F(x)=x"],
  );
  assert.equal(
    searchDirectories.map(({ path }) => path),
    ["/build/a", "/build/b"],
  );
  assert.is(language.standard, "c99");
});
