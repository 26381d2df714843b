import { hostTriple, siblingTriple } from "../../src/cli/host-target.ts";
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

test("a word's size has its triple, where there is one", () => {
  assert.is(siblingTriple("x86_64-linux-gnu", 32), "i386-linux-gnu");
  assert.is(siblingTriple("x86_64-linux-gnu", "x32"), "x86_64-linux-gnux32");
  assert.is(siblingTriple("x86_64-linux-gnux32", 64), "x86_64-linux-gnu");
  assert.is(siblingTriple("i686-windows-gnu", 64), "x86_64-windows-gnu");
  assert.is(siblingTriple("armv7-linux-gnueabihf", 32), "armv7-linux-gnueabihf");
  assert.is(siblingTriple("aarch64-linux-gnu", 32), undefined);
  assert.is(siblingTriple("x86_64-windows-gnu", "x32"), undefined);
  assert.is(siblingTriple("wasm32-unknown-emscripten", "x32"), undefined);
});
