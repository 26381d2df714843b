import { hostTriple } from "../../src/cli/host-target.ts";
import { findTarget, targetTriples } from "../../src/target/targets.ts";
import { assert, test } from "../support/test.ts";

const known = [
  "x86_64-linux-gnu",
  "aarch64-linux-gnu",
  "armv7-linux-gnueabihf",
  "arm64-apple-darwin",
  "i686-windows-gnu",
];

test("a machine that has a target gets it", () => {
  assert.is(hostTriple("linux", "x64", known, "f"), "x86_64-linux-gnu");
  assert.is(hostTriple("linux", "arm64", known, "f"), "aarch64-linux-gnu");
  assert.is(hostTriple("linux", "arm", known, "f"), "armv7-linux-gnueabihf");
  assert.is(hostTriple("darwin", "arm64", known, "f"), "arm64-apple-darwin");
  assert.is(hostTriple("win32", "ia32", known, "f"), "i686-windows-gnu");
});

test("a platform without a target of its own has Linux's for its architecture", () => {
  assert.is(hostTriple("freebsd", "x64", known, "f"), "x86_64-linux-gnu");
  assert.is(hostTriple("win32", "x64", known, "f"), "x86_64-linux-gnu");
});

test("an architecture without any has the fallback", () => {
  assert.is(hostTriple("linux", "loong64", known, "f"), "f");
});

test("a Linux on x86-64 finds its target among the real ones", () => {
  const triple = hostTriple("linux", "x64", targetTriples, "f");
  assert.is(findTarget(triple)?.operatingSystem, "linux");
});
