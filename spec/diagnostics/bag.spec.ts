import { DiagnosticBag } from "../../src/diagnostics/bag.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { encodeUtf8 } from "../../src/source/text.ts";
import { assert, test } from "../support/test.ts";

function report(...details: Parameters<DiagnosticBag["report"]>): DiagnosticBag {
  const bag = new DiagnosticBag();
  bag.report(...details);
  return bag;
}

test("a report has the catalog's words with its places filled", () => {
  const [diagnostic] = report("unknown-target", { values: { name: "pdp11", known: "a, b" } }).diagnostics;
  assert.equal(diagnostic, {
    code: "unknown-target",
    severity: "error",
    message: "there is no target `pdp11`",
    span: undefined,
    notes: [],
    help: "use one of: a, b",
  });
});

test("a value that looks like a place is not filled again", () => {
  const [diagnostic] = report("unknown-target", { values: { name: "%known%", known: "x" } }).diagnostics;
  assert.is(diagnostic?.message, "there is no target `%known%`");
});

test("a place without a value stays as it is", () => {
  assert.is(report("unknown-target").diagnostics[0]?.message, "there is no target `%name%`");
});

test("details replace the catalog's severity and help", () => {
  const bag = report("no-headers", { severity: "warning", help: "none" });
  assert.is(bag.diagnostics[0]?.severity, "warning");
  assert.is(bag.diagnostics[0]?.help, "none");
  assert.not.ok(bag.hasErrors);
});

test("only errors are errors", () => {
  assert.not.ok(report("ignored-flags", { values: { flags: "-O2" } }).hasErrors);
  assert.ok(report("no-headers").hasErrors);
});

test("spans and notes are kept in their order", () => {
  const span = { file: new SourceFile("a.h", "x"), start: 0, end: 1 };
  const notes = [{ message: "one", span }, { message: "two" }];
  const [diagnostic] = report("no-headers", { span, notes }).diagnostics;
  assert.is(diagnostic?.span, span);
  assert.equal(
    diagnostic?.notes.map(({ message }) => message),
    ["one", "two"],
  );
});

test("words of a header are decoded, words of a path are left", () => {
  const name = "na\u00efve";
  const read = (value: string): string | undefined =>
    report("unknown-target", { values: { name: value, known: "" } }).diagnostics[0]?.message;
  assert.is(read(encodeUtf8(name)), `there is no target \`${name}\``, "one-byte text of UTF-8");
  assert.is(read(name), `there is no target \`${name}\``, "Unicode text");
  assert.is(read("\xff"), "there is no target `\xff`", "no UTF-8");
  assert.is(read("\u4e2d"), "there is no target `\u4e2d`");
  const noted = report("no-headers", { notes: [{ message: encodeUtf8(name) }], help: encodeUtf8(name) });
  assert.is(noted.diagnostics[0]?.notes[0]?.message, name);
  assert.is(noted.diagnostics[0]?.help, name);
});

test("of words with UTF-8 and other bytes the UTF-8 is decoded", () => {
  const [diagnostic] = report("unknown-target", { values: { name: "\xc3\xa9\xff", known: "" } }).diagnostics;
  assert.is(diagnostic?.message, "there is no target `\u00e9\ufffd`");
});

test("what was foreseen is told before what stands behind it in its file", () => {
  const bag = new DiagnosticBag();
  const file = new SourceFile("a.h", "0123456789");
  const other = new SourceFile("b.h", "0123456789");
  const at = (
    start: number,
    of: SourceFile = file,
  ): { span: { file: SourceFile; start: number; end: number } } => ({
    span: { file: of, start, end: start + 1 },
  });
  const starts = (): readonly unknown[] => bag.diagnostics.map(({ span }) => span?.start);
  bag.foresee(
    file,
    [2, 4, 6, 8].map((start) => ({ ...at(start), code: "ignored-trigraph", values: { trigraph: "??=" } })),
  );
  bag.report("no-headers", at(9, other));
  bag.report("no-headers", at(5));
  assert.equal(starts(), [9, 2, 4, 5]);
  const definition = at(9).span;
  bag.report("no-headers", {
    span: { ...definition, origin: { macro: "M", definition, expansion: at(7).span } },
  });
  assert.equal(starts().slice(4), [6, 9]);
  bag.release(file, 10);
  bag.release(file, 10);
  assert.equal(starts().slice(6), [8]);
});
