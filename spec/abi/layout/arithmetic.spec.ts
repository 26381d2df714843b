import {
  alignUp,
  finishRecord,
  largestPowerOfTwoIn,
  maximum,
  startOfBlock,
} from "../../../src/abi/layout/arithmetic.ts";
import { extentOfOpaque } from "../../../src/abi/layout/extent.ts";
import type { MemberShape, RecordShape } from "../../../src/abi/layout/record-shape.ts";
import { targetOf } from "../../support/targets.ts";
import { assert, test } from "../../support/test.ts";

test("positions are rounded up to powers of two", () => {
  assert.equal(
    [0n, 1n, 8n, 9n].map((position) => alignUp(position, 8)),
    [0n, 8n, 8n, 16n],
  );
  assert.is(alignUp((1n << 70n) + 1n, 64), (1n << 70n) + 64n);
});

test("blocks begin at multiples", () => {
  assert.equal(
    [0n, 127n, 128n, 300n].map((position) => startOfBlock(position, 128)),
    [0n, 0n, 128n, 256n],
  );
});

test("a position knows the largest power of two in it", () => {
  assert.equal([1n, 8n, 12n, 96n].map(largestPowerOfTwoIn), [1, 8, 4, 32]);
  assert.is(largestPowerOfTwoIn(1n << 80n), 2 ** 30);
});

test("the larger of two", () => {
  assert.equal([maximum(1n, 2n), maximum(2n, 1n)], [2n, 2n]);
});

const word = extentOfOpaque(64n, 64);
const complexDouble = { ...extentOfOpaque(128n, 64), memberAlign: 32, form: "complex" as const };

/** What a finished record is aligned to as a member. */
function memberAlignOf(
  triple: string,
  end: bigint,
  members: readonly Partial<MemberShape>[],
  userAligned = false,
): number {
  const plain = {
    extent: word,
    flexible: false,
    bitWidth: undefined,
    named: true,
    packed: false,
    requestedAlign: 0,
  };
  const shape: RecordShape = {
    variety: "struct",
    members: members.map((member) => ({ ...plain, ...member })),
    packed: false,
    requestedAlign: 0,
    pragmaPack: 0,
    msStruct: undefined,
  };
  return finishRecord([], end, 64, userAligned, shape, targetOf(triple)).extent.memberAlign;
}

test("i386: a record of eight bytes is the integer of that size to its neighbours", () => {
  assert.is(memberAlignOf("i386-linux-gnu", 64n, [{}]), 32);
  assert.is(memberAlignOf("i386-linux-gnu", 64n, [{ bitWidth: 40 }]), 32);
  assert.is(memberAlignOf("i386-linux-gnu", 65n, [{}, {}]), 64);
  assert.is(memberAlignOf("x86_64-linux-gnu", 64n, [{}]), 64);
  assert.is(memberAlignOf("i386-linux-gnu", 64n, [{}], true), 64);
});

test("i386: it is none where a member could be no integer", () => {
  assert.is(memberAlignOf("i386-linux-gnu", 64n, [{ flexible: true }]), 64);
  assert.is(memberAlignOf("i386-linux-gnu", 64n, [{ extent: extentOfOpaque(24n, 8) }]), 64);
  assert.is(memberAlignOf("i386-linux-gnu", 64n, [{ extent: extentOfOpaque(128n, 64) }]), 64);
});

test("i386: a record that is nothing but a complex number lies as that does", () => {
  const complex = { extent: complexDouble };
  const nothing = { extent: extentOfOpaque(0n, 8) };
  assert.is(memberAlignOf("i386-linux-gnu", 128n, [complex]), 32);
  assert.is(memberAlignOf("i386-linux-gnu", 128n, [nothing, complex, { bitWidth: 0 }]), 32);
  assert.is(memberAlignOf("i386-linux-gnu", 128n, [{}, {}]), 64);
  assert.is(memberAlignOf("i386-linux-gnu", 128n, [complex, { bitWidth: 3 }]), 64);
  assert.is(memberAlignOf("i386-linux-gnu", 128n, [{ extent: complexDouble, bitWidth: 64 }]), 64);
  assert.is(memberAlignOf("i386-linux-gnu", 128n, [{ extent: { ...complexDouble, form: undefined } }]), 64);
  assert.is(memberAlignOf("i386-linux-gnu", 128n, [{ extent: { ...complexDouble, form: "vector" } }]), 64);
  assert.is(memberAlignOf("i386-linux-gnu", 192n, [complex]), 64);
});

test("gcc reports no more than the biggest alignment, unless it was asked for; clang what there is", () => {
  const shape: RecordShape = {
    variety: "struct",
    members: [],
    packed: false,
    requestedAlign: 0,
    pragmaPack: 0,
    msStruct: undefined,
  };
  const reported = (triple: string, userAligned = false): number =>
    finishRecord([], 256n, 256, userAligned, shape, targetOf(triple)).align;
  assert.is(reported("x86_64-linux-gnu"), 128);
  assert.is(reported("x86_64-linux-gnu", true), 256);
  assert.is(reported("arm64-apple-darwin"), 256);
  assert.is(reported("wasm32-unknown-emscripten"), 256);
});
