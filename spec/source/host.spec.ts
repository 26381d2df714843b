import { createMemoryHost } from "../../src/source/host.ts";
import { assert, test } from "../support/test.ts";

const host = createMemoryHost({ "a.h": "x", "dir/b.h": Uint8Array.of(1, 2), "/abs/c.h": "" });

test("files of a map are read as bytes", () => {
  assert.equal(host.readFile("a.h"), { kind: "file", bytes: Uint8Array.of(0x78) });
  assert.equal(host.readFile("dir/b.h"), { kind: "file", bytes: Uint8Array.of(1, 2) });
});

test("what is missing and what is a directory are told apart", () => {
  assert.equal(host.readFile("no.h"), { kind: "missing" });
  assert.equal(host.readFile("dir"), { kind: "directory" });
  assert.equal(
    ["a.h", "dir", "no.h", "/abs", "."].map((path) => host.exists(path)),
    ["file", "directory", "none", "directory", "directory"],
  );
});

test("a directory is listed in order, another is empty", () => {
  assert.equal(host.list("."), ["a.h", "dir"]);
  assert.equal(host.list("dir"), ["b.h"]);
  assert.equal(host.list("no"), []);
});
