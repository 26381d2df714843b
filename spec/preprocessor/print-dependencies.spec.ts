import { printInclusions, printRule, quoteForMake } from "../../src/preprocessor/print-dependencies.ts";
import { missingPrograms, run } from "../support/outside.ts";
import { assert, judge, suite, test } from "../support/test.ts";
import { preprocessFiles } from "./preprocess.ts";

const target = { name: "a.o", isQuoted: true };
const rule = (paths: readonly string[], hasPhonyTargets = false): string =>
  printRule(paths, { targets: [target], hasPhonyTargets });

const rules = suite("rules");

rules("name the target and what it depends on", () => {
  assert.is(rule(["a.h", "b.h"]), "a.o: a.h b.h\n");
});

rules("of nothing are nothing", () => assert.is(rule([]), ""));

rules("are wrapped where a name and what stands before its blank have more than 72 characters", () => {
  const fits = "x".repeat(72 - "a.o: a.h".length);
  assert.is(rule(["a.h", fits]), `a.o: a.h ${fits}\n`);
  assert.is(rule(["a.h", `${fits}y`]), `a.o: a.h \\\n ${fits}y\n`);
});

rules("with phony targets have one for each but the first", () => {
  assert.is(rule(["a.h", "b c.h", "./d.h"], true), "a.o: a.h b\\ c.h d.h\nb\\ c.h:\nd.h:\n");
});

rules("put targets as they stand before quoted ones, in gcc's order", () => {
  const targets = ["q1 q", "u1 $", "q2", "u2"].map((name) => ({ name, isQuoted: name.startsWith("q") }));
  assert.is(printRule(["a.h"], { targets, hasPhonyTargets: false }), "u1 $ u2 q1\\ q q2: a.h\n");
});

rules("drop ./ and the slashes behind it", () => {
  assert.is(rule(["././/a.h", "../b.h", ".c/d.h"]), "a.o: a.h ../b.h .c/d.h\n");
});

test("make's quoting doubles backslashes before white space alone", () => {
  assert.is(quoteForMake("a$b#c d\\e\\\\ f\tg"), "a$$b\\#c\\ d\\e\\\\\\\\\\ f\\\tg");
});

judge("gcc orders targets the same", missingPrograms("gcc"), () => {
  const words = ["-MQ", "q1 q", "-MT", "u1 $", "-MQ", "q2", "-MT", "u2"];
  const { stdout } = run("gcc", ["-MM", ...words, "-include", "/dev/null", "-x", "c", "-"], { input: "" });
  assert.is(stdout, "u1 $ u2 q1\\ q q2: /dev/null\n");
});

const trees = suite("-H");

function treeOf(
  files: Readonly<Record<string, string>>,
  given: Parameters<typeof preprocessFiles>[1] = {},
): string {
  return printInclusions(preprocessFiles(files, given).preprocessor.inclusions);
}

trees("has a dot for each file around a header", () => {
  const guarded = (name: string, body: string): string => `#ifndef ${name}\n#define ${name}\n${body}#endif\n`;
  const files = {
    "case.h": '#include "a.h"\n#include "b.h"\n#include "a.h"\n',
    "a.h": guarded("A", '#include "b.h"\n'),
    "b.h": "#pragma once\n",
  };
  assert.is(treeOf(files), ". a.h\n.. b.h\n");
});

trees("names what was read once and has no guard", () => {
  const files = {
    "case.h": '#include "z.h"\n#include "a.h"\n#include "m.h"\n#include "m.h"\n',
    "z.h": "",
    "a.h": "",
    "m.h": "",
  };
  assert.is(
    treeOf(files),
    ". z.h\n. a.h\n. m.h\n. m.h\nMultiple include guards may be useful for:\na.h\nz.h\n",
  );
});

trees("does not show what the command line includes, but counts it", () => {
  const given = { forcedIncludes: [{ kind: "include", path: "a.h" } as const] };
  assert.is(treeOf({ "case.h": '#include "a.h"\n', "a.h": "" }, given), ". a.h\n");
});
