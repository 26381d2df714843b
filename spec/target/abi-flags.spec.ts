import { findOtherAbi } from "../../src/target/abi-flags.ts";
import type { Target } from "../../src/target/target.ts";
import { findTarget } from "../../src/target/targets.ts";
import { assert, suite } from "../support/test.ts";

const test = suite("flags about calling conventions");

function found(triple: string, ...flags: readonly string[]): unknown {
  return findOtherAbi(flags, findTarget(triple) as Target);
}

test("a target's own is nothing to speak of", () => {
  const own = {
    "x86_64-linux-gnu": ["-mabi=sysv", "-msoft-float"],
    "x86_64-windows-gnu": ["-mabi=ms"],
    "aarch64-linux-gnu": ["-mabi=lp64"],
    "armv7-linux-gnueabihf": ["-mfloat-abi=hard", "-mabi=aapcs-linux", "-mhard-float"],
    "riscv64-linux-gnu": ["-mabi=lp64d"],
    "s390x-linux-gnu": [],
  };
  for (const [triple, flags] of Object.entries(own)) assert.is(found(triple, ...flags), undefined, triple);
});

test("another one is told with the target's own", () => {
  assert.equal(found("armv7-linux-gnueabihf", "-mfloat-abi=softfp"), {
    flag: "-mfloat-abi=softfp",
    own: "-mfloat-abi=hard",
  });
  assert.equal(found("armv7-linux-gnueabihf", "-msoft-float"), { flag: "-msoft-float", own: "-mhard-float" });
  assert.equal(found("riscv64-linux-gnu", "-mabi=lp64"), { flag: "-mabi=lp64", own: "-mabi=lp64d" });
  assert.equal(found("x86_64-linux-gnu", "-mfloat-abi=hard"), { flag: "-mfloat-abi=hard", own: undefined });
});

test("Intel's microcontrollers are of 32 bits", () => {
  assert.equal(found("x86_64-linux-gnu", "-miamcu"), { flag: "-miamcu", own: undefined });
  assert.is(found("x86_64-linux-gnu", "-miamcu", "-mno-iamcu"), undefined);
  assert.is(found("i386-linux-gnu", "-miamcu"), undefined);
});

test("the last of several counts", () => {
  assert.is(found("x86_64-linux-gnu", "-mabi=ms", "-mabi=sysv"), undefined);
});
