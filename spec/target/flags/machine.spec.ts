import { macroName } from "../../../src/target/flags/edits.ts";
import { prepareTarget } from "../../../src/target/prepare.ts";
import type { Target } from "../../../src/target/target.ts";
import { findTarget } from "../../../src/target/targets.ts";
import { assert, suite } from "../../support/test.ts";

const test = suite("flags of machines");

/** A macro's replacement list under the flags; undefined where there is no such macro. */
async function definitionOf(
  name: string,
  triple: string,
  ...flags: readonly string[]
): Promise<string | undefined> {
  const target = await prepareTarget(findTarget(triple) as Target, undefined, flags);
  const line = target?.macroLines?.find((text) => macroName(text) === name);
  return line?.slice(name.length + 1);
}

test("an extension is behind an architecture, and may be taken back", async () => {
  assert.is(await definitionOf("__ARM_FEATURE_CRC32", "aarch64-linux-gnu", "-march=armv8-a+crc"), "1");
  assert.is(await definitionOf("__ARM_FEATURE_CRC32", "aarch64-linux-gnu", "-march=armv8.1-a"), "1");
  assert.is(
    await definitionOf("__ARM_FEATURE_CRC32", "aarch64-linux-gnu", "-march=armv8.1-a+nocrc"),
    undefined,
  );
  assert.is(await definitionOf("__riscv_zba", "riscv64-linux-gnu", "-march=rv64gc_zba_zbb"), "1000000");
});

test("Arm's units and modes have macros", async () => {
  assert.is(await definitionOf("__ARM_NEON", "armv7-linux-gnueabihf", "-mfpu=neon"), "1");
  assert.is(await definitionOf("__thumb__", "armv7-linux-gnueabihf", "-marm"), undefined);
  assert.is(
    await definitionOf("__ARM_NEON", "armv7-linux-gnueabihf", "-mfpu=neon", "-mfpu=vfpv3"),
    undefined,
  );
});

test("a value in the table may have blanks", async () => {
  assert.is(
    await definitionOf("__bool", "s390x-linux-gnu", "-mzvector"),
    "__attribute__((s390_vector_bool)) unsigned",
  );
});

test("MinGW's threads and wide characters have macros", async () => {
  assert.is(await definitionOf("_MT", "x86_64-windows-gnu", "-mthreads"), "1");
  assert.is(await definitionOf("UNICODE", "i686-windows-gnu", "-municode"), "1");
});

test("i386 has the instruction sets that a flag or a processor brings", async () => {
  const i386 = "i386-linux-gnu";
  assert.is(await definitionOf("__SSE2__", i386), undefined);
  assert.is(await definitionOf("__SSE2__", i386, "-msse2"), "1");
  assert.is(await definitionOf("__MMX__", i386, "-msse2", "-mno-mmx"), undefined);
  assert.is(await definitionOf("__FLT_EVAL_METHOD__", i386, "-msse2"), "2");
  assert.is(await definitionOf("__FLT_EVAL_METHOD__", i386, "-msse2", "-mfpmath=sse"), "0");
  assert.is(await definitionOf("__i686__", i386, "-march=haswell"), undefined);
  assert.is(await definitionOf("__k8__", i386, "-march=x86-64"), "1");
  assert.is(await definitionOf("__GCC_ATOMIC_LLONG_LOCK_FREE", i386, "-march=i486"), "1");
  assert.is(await definitionOf("__GCC_HAVE_SYNC_COMPARE_AND_SWAP_16", i386, "-mcx16"), undefined);
});

test("-mtune= names the processor that -march= would", async () => {
  assert.is(await definitionOf("__tune_haswell__", "x86_64-linux-gnu", "-mtune=haswell"), "1");
  assert.is(
    await definitionOf("__tune_skylake__", "x86_64-linux-gnu", "-march=skylake", "-mtune=haswell"),
    undefined,
  );
});
