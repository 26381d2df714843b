import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { renderDiagnostics } from "../../src/diagnostics/render.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import type { Origin, Span } from "../../src/source/span.ts";
import { assert, suite, test } from "../support/test.ts";

const plain = { color: false, repeatLimit: 3 };

function spanOf(file: SourceFile, text: string): Span {
  const start = file.text.indexOf(text);
  assert.ok(start >= 0, text);
  return { file, start, end: start + text.length };
}

function diagnose(details: Partial<Diagnostic> = {}): Diagnostic {
  return { code: "some-code", severity: "error", message: "something is wrong", notes: [], ...details };
}

function render(...diagnostics: Diagnostic[]): string[] {
  return renderDiagnostics(diagnostics, plain).split("\n").slice(0, -1);
}

const file = new SourceFile("a.h", "int x;\nfoo y;\n");

test("nothing renders to nothing", () => assert.is(renderDiagnostics([], plain), ""));

test("without a span the head is the message", () => {
  assert.equal(render(diagnose()), ["error: something is wrong [some-code]"]);
});

test("the head is what editors look for, and a frame follows", () => {
  assert.equal(render(diagnose({ span: spanOf(file, "foo"), severity: "warning" })), [
    "a.h:2:1: warning: something is wrong [some-code]",
    "    2 | foo y;",
    "      | ^~~",
  ]);
});

test("notes and help follow, with frames where they have places", () => {
  const notes = [{ message: "no place" }, { message: "declared here", span: spanOf(file, "x") }];
  assert.equal(render(diagnose({ notes, help: "do this" })), [
    "error: something is wrong [some-code]",
    "note: no place",
    "a.h:1:5: note: declared here",
    "    1 | int x;",
    "      |     ^",
    "help: do this",
  ]);
});

const trails = suite("trails");

function includeFrom(parent: SourceFile, name: string, text = "bad\nworse\n"): SourceFile {
  return new SourceFile(name, text, { includedFrom: { file: parent, start: 0, end: 1 } });
}

trails("the include trail leads to the main file", () => {
  const inner = includeFrom(includeFrom(file, "b.h"), "c.h");
  const lines = render(diagnose({ span: spanOf(inner, "bad") }));
  assert.equal(lines.slice(3), ["  included from b.h:1:1", "  included from a.h:1:1"]);
});

trails("the include trail is told once for neighbours of one file", () => {
  const inner = includeFrom(file, "b.h");
  const other = diagnose({ span: spanOf(inner, "worse") });
  const lines = render(diagnose({ span: spanOf(inner, "bad") }), other);
  assert.is(lines.filter((line) => line.includes("included from")).length, 1);
  const interrupted = render(
    diagnose({ span: spanOf(inner, "bad") }),
    diagnose({ span: spanOf(file, "x") }),
    other,
  );
  assert.is(interrupted.filter((line) => line.includes("included from")).length, 2);
});

trails("a deep include trail is shortened in the middle", () => {
  let inner = file;
  for (let depth = 0; depth < 100; depth++) inner = includeFrom(inner, `${depth}.h`);
  const lines = render(diagnose({ span: spanOf(inner, "bad") })).slice(3);
  assert.is(lines.length, 9);
  assert.is(lines[4], "  ... 92 more ...");
  assert.is(lines[8], "  included from a.h:1:1");
});

trails("the macro trail leads from the macro's text to the place in the file", () => {
  const macros = new SourceFile("m.h", "#define FOO BAR +\n#define BAR 1 1\nint a = FOO;\n");
  const expansion = spanOf(macros, "FOO;");
  const outer: Origin = { macro: "FOO", definition: spanOf(macros, "FOO BAR"), expansion };
  const inner: Origin = {
    macro: "BAR",
    definition: spanOf(macros, "BAR 1"),
    expansion: { ...spanOf(macros, "BAR +"), origin: outer },
  };
  const lines = render(diagnose({ span: { ...spanOf(macros, "1 1"), origin: inner } }));
  assert.equal(
    lines.filter((line) => line.startsWith("m.h")),
    [
      "m.h:2:13: error: something is wrong [some-code]",
      "m.h:1:13: note: in expansion of macro `BAR`, defined at m.h:2:9",
      "m.h:3:9: note: in expansion of macro `FOO`, defined at m.h:1:9",
    ],
  );
});

trails("a built-in macro has no place of definition", () => {
  const origin: Origin = { macro: "__LINE__", definition: undefined, expansion: spanOf(file, "x") };
  const lines = render(diagnose({ span: { ...spanOf(file, "foo"), origin } }));
  assert.is(lines[3], "a.h:1:5: note: in expansion of macro `__LINE__`, built in");
});

trails("an endless macro trail is shortened", () => {
  let span: Span = spanOf(file, "x");
  for (let depth = 0; depth < 1000; depth++) {
    span = { ...span, origin: { macro: "M", definition: undefined, expansion: span } };
  }
  assert.ok(render(diagnose({ span })).length < 40);
});

const repeats = suite("repetitions");

repeats("the same words at the same place are told once", () => {
  const same = diagnose({ span: spanOf(file, "foo") });
  const again = diagnose({ span: spanOf(new SourceFile("a.h", file.text), "foo") });
  assert.is(render(same, again).length, 3);
});

repeats("one place through two expansions is told twice", () => {
  const through = (text: string): Diagnostic => {
    const origin: Origin = { macro: "M", definition: undefined, expansion: spanOf(file, text) };
    return diagnose({ span: { ...spanOf(file, "foo"), origin } });
  };
  const heads = render(through("x"), through("y")).filter((line) => line.includes("error"));
  assert.is(heads.length, 2);
});

repeats("beyond the limit a code is counted, at the end", () => {
  const many = Array.from({ length: 10 }, (_, index) => diagnose({ message: `number ${index}` }));
  const lines = render(...many, diagnose({ code: "other" }));
  assert.is(lines.length, 5);
  assert.is(lines.at(-2), "error: something is wrong [other]");
  assert.is(lines.at(-1), "7 more [some-code]");
});

const safety = suite("hostile text");

safety("leaves no control character but the line ends", () => {
  const hostile = "\u001b[2J\u0007\u202e\u009b";
  const evil = new SourceFile(`${hostile}.h`, `int ${hostile};`);
  const text = renderDiagnostics(
    [
      diagnose({
        message: hostile,
        help: hostile,
        notes: [{ message: hostile, span: spanOf(evil, "int") }],
        span: {
          ...spanOf(evil, "int"),
          origin: { macro: hostile, definition: spanOf(evil, "int"), expansion: spanOf(evil, "int") },
        },
      }),
    ],
    plain,
  );
  assert.not.match(text.replaceAll("\n", ""), /[^\x20-\x7e]/);
});

test("colours are those of the options alone", () => {
  const colored = renderDiagnostics([diagnose({ span: spanOf(file, "foo"), help: "x" })], {
    ...plain,
    color: true,
  });
  const escapeCode = String.fromCharCode(27);
  assert.ok(colored.includes(`${escapeCode}[31merror:${escapeCode}[0m`));
  const stripped = colored.split(new RegExp(`${escapeCode}\\[\\d+m`)).join("");
  assert.is(stripped, renderDiagnostics([diagnose({ span: spanOf(file, "foo"), help: "x" })], plain));
});
