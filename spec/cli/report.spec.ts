import { renderReport, wantsColor } from "../../src/cli/report.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { assert, suite, test } from "../support/test.ts";

const span = { file: new SourceFile("a.h", "int x;"), start: 0, end: 3 };

function diagnose(
  severity: Diagnostic["severity"],
  message: string,
  details: Partial<Diagnostic> = {},
): Diagnostic {
  return { code: message.replace(/ .*/, ""), severity, message, notes: [], ...details };
}

const mixed = [
  diagnose("error", "wrong", { span }),
  diagnose("warning", "odd", { span }),
  diagnose("note", "aside", { span }),
  diagnose("note", "general", { code: "ignored-flags" }),
];

function heads(verbosity: "quiet" | "normal" | "verbose"): string[] {
  return renderReport(mixed, { verbosity, color: false })
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "));
}

test("nothing to tell is no text", () => {
  assert.is(renderReport([], { verbosity: "verbose", color: false }), "");
});

test("normally errors, warnings and notes about the command line are told, other notes are counted", () => {
  assert.equal(heads("normal"), [
    "a.h:1:1: error: wrong [wrong]",
    "a.h:1:1: warning: odd [odd]",
    "note: general [ignored-flags]",
    "1 error, 1 warning, 1 note (--verbose shows them)",
  ]);
});

test("a note of much that is lacking is told, but as ctypesgen does not and where it shall be quiet", () => {
  const lacking = [diagnose("note", "lacking", { code: "mostly-included" })];
  const usual = { verbosity: "normal", color: false } as const;
  assert.is(renderReport(lacking, usual), "note: lacking [mostly-included]\n");
  assert.is(renderReport(lacking, { ...usual, isCompatible: true }), "1 note (--verbose shows them)\n");
  assert.is(renderReport(lacking, { ...usual, verbosity: "quiet" }), "");
});

test("quietly errors alone are told", () => assert.equal(heads("quiet"), ["a.h:1:1: error: wrong [wrong]"]));

test("verbosely all is told", () => {
  assert.is(heads("verbose").length, 5);
  assert.is(heads("verbose").at(-1), "1 error, 1 warning");
});

test("a note about the command line has no summary", () => {
  const text = renderReport([diagnose("note", "general", { code: "ignored-flags" })], {
    verbosity: "normal",
    color: false,
  });
  assert.is(text, "note: general [ignored-flags]\n");
});

test("of many of one code twenty are told, and all of them verbosely", () => {
  const many = Array.from({ length: 30 }, (_, index) => diagnose("error", `wrong ${index}`));
  const count = (verbosity: "normal" | "verbose"): number =>
    renderReport(many, { verbosity, color: false }).split("error: ").length - 1;
  assert.is(count("normal"), 20);
  assert.is(count("verbose"), 30);
});

const colors = suite("colours");

function wants(isTerminal: boolean, environment: Record<string, string>): boolean {
  return wantsColor({ isTerminal, environment });
}

colors("are for terminals", () => {
  assert.is(wants(true, {}), true);
  assert.is(wants(false, {}), false);
  assert.is(wants(true, { TERM: "dumb" }), false);
});

colors("NO_COLOR forbids them, FORCE_COLOR asks for them, empty values say nothing", () => {
  assert.is(wants(true, { NO_COLOR: "1" }), false);
  assert.is(wants(true, { NO_COLOR: "" }), true);
  assert.is(wants(false, { FORCE_COLOR: "1" }), true);
  assert.is(wants(true, { FORCE_COLOR: "0" }), false);
  assert.is(wants(false, { FORCE_COLOR: "" }), false);
  assert.is(wants(true, { NO_COLOR: "1", FORCE_COLOR: "1" }), false);
});
