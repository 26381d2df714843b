import { listDependencies } from "../../src/preprocessor/dependencies.ts";
import { assert, test } from "../support/test.ts";
import { preprocessFiles } from "./preprocess.ts";

const files = {
  "case.h": '#include "a.h"\n#include <s.h>\n#include "a.h"\n#include <stddef.h>\n',
  "a.h": '#include "b.h"\n',
  "b.h": "#pragma once\n",
  "sys/s.h": '#include "t.h"\n',
  "sys/t.h": "",
};
const searchDirectories = [{ path: "sys", kind: "system" }] as const;

function dependencies(given: Parameters<typeof preprocessFiles>[1], system: boolean): readonly string[] {
  return listDependencies(preprocessFiles(files, given).preprocessor.inclusions, { system });
}

test("each file counts once, in the order of first inclusion; our own headers lie on no disk", () => {
  const given = { searchDirectories, standardIncludes: true };
  assert.equal(dependencies(given, true), ["case.h", "a.h", "b.h", "sys/s.h", "sys/t.h"]);
});

test("without system headers, nothing that they include counts", () => {
  assert.equal(dependencies({ searchDirectories, standardIncludes: true }, false), ["case.h", "a.h", "b.h"]);
});

test("given headers come first, whatever is included before them", () => {
  const given = {
    searchDirectories,
    forcedIncludes: [{ kind: "macros", path: "b.h" } as const],
    standardIncludes: true,
  };
  assert.equal(dependencies(given, false), ["case.h", "b.h", "a.h"]);
});

test("the first inclusion decides whether a file is a system header", () => {
  const own = {
    "case.h": '#include "p.h"\n#include "q.h"\n',
    "p.h": '#pragma GCC system_header\n#include "q.h"\n',
    "q.h": "",
  };
  const { inclusions } = preprocessFiles(own).preprocessor;
  assert.equal(listDependencies(inclusions, { system: false }), ["case.h", "p.h"]);
  assert.equal(
    inclusions.map(({ path, depth, isSystem }) => `${path} ${depth} ${isSystem}`),
    ["case.h 0 false", "p.h 1 false", "q.h 2 true", "q.h 1 false"],
  );
});

test("missing headers are dependencies where they are accepted, and errors elsewhere", () => {
  const own = { "case.h": '#include "m.h"\n#include <n.h>\n' };
  const ask = (acceptedMissing: "none" | "system" | "all"): string => {
    const { problems, preprocessor } = preprocessFiles(own, { acceptedMissing });
    return [...problems, ...listDependencies(preprocessor.inclusions, { system: true })].join(" ");
  };
  assert.is(ask("none"), "1:10 include-not-found 2:10 include-not-found case.h");
  assert.is(ask("system"), "1:10 include-not-found case.h n.h");
  assert.is(ask("all"), "case.h m.h n.h");
});

test("embedded files are dependencies", () => {
  const own = { "case.h": 'int x[] = {\n#embed "d.bin"\n};\n', "d.bin": "ab" };
  const { inclusions } = preprocessFiles(own, { language: { standard: "c23" } }).preprocessor;
  assert.equal(listDependencies(inclusions, { system: false }), ["case.h", "d.bin"]);
});
