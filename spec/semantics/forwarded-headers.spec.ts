import { forwardedHeaders } from "../../src/semantics/forwarded-headers.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { assert, test } from "../support/test.ts";

function includedBy(outer: SourceFile, name: string): SourceFile {
  const end = outer.text.length;
  return new SourceFile(name, "", { includedFrom: { file: outer, start: end, end } });
}

function forwarded(
  umbrella: SourceFile,
  files: readonly SourceFile[],
  system: readonly string[] = ["/inc"],
  declares: (file: SourceFile) => boolean = () => true,
): readonly string[] {
  return forwardedHeaders(umbrella, [umbrella, ...files], system, declares).map(({ name }) => name);
}

test("a header that hands another one on stands for that alone", () => {
  const poll = new SourceFile("/inc/poll.h", "");
  const inner = includedBy(poll, "/inc/sys/poll.h");
  assert.equal(forwarded(poll, [inner, includedBy(inner, "/inc/features.h")]), ["/inc/sys/poll.h"]);
});

test("what declares something goes before the rest, and another library's before the C library's", () => {
  const memory = new SourceFile("/inc/memory.h", "");
  const files = ["/inc/features.h", "/inc/string.h"].map((name) => includedBy(memory, name));
  assert.equal(
    forwarded(memory, files, ["/inc"], ({ name }) => name.endsWith("string.h")),
    ["/inc/string.h"],
  );
  const own = includedBy(memory, "/inc/own.h");
  assert.equal(forwarded(memory, [...files, own]), ["/inc/features.h", "/inc/own.h"]);
});

test("the door of a library stands for all that comes with it, and not for the C library", () => {
  const door = new SourceFile("/sdk/um/door.h", "");
  const parts = ["um/a.h", "um/b.h", "um/c.h", "shared/d.h", "um/stdarg.h"].map((name) =>
    includedBy(door, `/sdk/${name}`),
  );
  const [a, , , , standard] = parts as [SourceFile, SourceFile, SourceFile, SourceFile, SourceFile];
  const further = includedBy(a, "/sdk/shared/further.h");
  const files = [
    ...parts,
    further,
    includedBy(further, "/sdk/um/last.h"),
    includedBy(standard, "/sdk/um/vadefs.h"),
    includedBy(a, "/sdk/um/string.h"),
    includedBy(a, "/sdk/um/below/x.h"),
    includedBy(a, "/elsewhere/x.h"),
  ];
  assert.equal(forwarded(door, files, ["/sdk/um", "/sdk/shared", "/elsewhere"]), [
    "/sdk/um/a.h",
    "/sdk/um/b.h",
    "/sdk/um/c.h",
    "/sdk/shared/d.h",
    "/sdk/shared/further.h",
    "/sdk/um/last.h",
  ]);
});

test("beside directories of the system there is nothing to hand on", () => {
  const own = new SourceFile("lib/a.h", "");
  assert.equal(forwarded(own, [includedBy(own, "lib/b.h")]), []);
});
