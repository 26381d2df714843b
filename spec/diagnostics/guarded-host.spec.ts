import { DiagnosticBag } from "../../src/diagnostics/bag.ts";
import { guardHost } from "../../src/diagnostics/guarded-host.ts";
import { dump } from "../../src/dump.ts";
import { createMemoryHost, type Host } from "../../src/source/host.ts";
import { translate } from "../../src/translate.ts";
import { assert, suite, test } from "../support/test.ts";

const files = createMemoryHost({ "a.h": '#include "b.h"\nint a(void);\n', "b.h": "int b(void);\n" });

function fail(): never {
  throw new Error("the network is down");
}

test("what works goes through", () => {
  const bag = new DiagnosticBag();
  const host = guardHost(files, bag);
  assert.is(host.readFile("b.h").kind, "file");
  assert.is(host.exists("b.h"), "file");
  assert.equal(host.list("."), ["a.h", "b.h"]);
  assert.equal(bag.diagnostics, []);
});

test("what a host throws becomes an answer and a diagnostic", () => {
  const bag = new DiagnosticBag();
  const host = guardHost({ readFile: fail, exists: fail, list: fail }, bag);
  assert.equal(host.readFile("a.h"), { kind: "unreadable", reason: "the network is down" });
  assert.is(host.exists("a.h"), "none");
  assert.equal(host.list("d"), []);
  assert.equal(
    bag.diagnostics.map(({ message }) => message),
    ["the host failed at `a.h`: the network is down", "the host failed at `d`: the network is down"],
  );
});

test("what is no content is none", () => {
  const wrong: readonly unknown[] = [
    undefined,
    Promise.resolve(),
    { kind: "file" },
    { kind: "file", bytes: "int" },
  ];
  for (const content of wrong) {
    const host = guardHost({ ...files, readFile: () => content as never }, new DiagnosticBag());
    assert.is(host.readFile("a.h").kind, "unreadable");
  }
});

const library = suite("a host that throws");

const failingAt = (name: string): Host => ({
  ...files,
  readFile: (path) => (path === name ? fail() : files.readFile(path)),
});

library("for one file costs that file", async () => {
  const { outputs, diagnostics } = await translate({ headers: ["a.h"] }, failingAt("b.h"));
  assert.ok(outputs[0]?.text.includes("a = "), "the rest is there");
  assert.equal(
    diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code),
    ["unreadable-file"],
  );
});

library("for everything ends in a diagnostic", async () => {
  const host: Host = { readFile: fail, exists: fail, list: fail };
  for (const { diagnostics } of [
    await translate({ headers: ["a.h"] }, host),
    (await dump("pp", { headers: ["a.h"] }, host)) ?? { diagnostics: [] },
  ]) {
    assert.ok(diagnostics.some(({ code }) => code === "host-failed"));
    assert.ok(diagnostics.some(({ severity }) => severity === "error"));
  }
});
