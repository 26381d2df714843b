import { hostTriple } from "../../src/cli/host-target.ts";
import { assert, test } from "../support/test.ts";

const known = ["x86_64-linux-gnu", "aarch64-linux-gnu", "arm-linux-gnueabihf", "arm64-apple-darwin"];

test("a machine that has a target gets it", () => {
  assert.is(hostTriple("linux", "x64", known, "f"), "x86_64-linux-gnu");
  assert.is(hostTriple("linux", "arm64", known, "f"), "aarch64-linux-gnu");
  assert.is(hostTriple("linux", "arm", known, "f"), "arm-linux-gnueabihf");
  assert.is(hostTriple("darwin", "arm64", known, "f"), "arm64-apple-darwin");
});

test("another machine gets the fallback", () => {
  assert.is(hostTriple("win32", "x64", known, "f"), "f");
  assert.is(hostTriple("darwin", "x64", known, "f"), "f");
  assert.is(hostTriple("linux", "loong64", known, "f"), "f");
});

test("platforms without targets of their own have Linux's", () => {
  assert.is(hostTriple("freebsd", "x64", known, "f"), "x86_64-linux-gnu");
});
