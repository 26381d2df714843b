/** Extents of types, built from those of their parts. */

import type { ScalarLayout, Target } from "../../target/target.ts";
import type { Extent } from "./record-shape.ts";

/** Of an arithmetic or pointer type. */
export function extentOfScalar(scalar: ScalarLayout): Extent {
  return {
    size: BigInt(scalar.size),
    align: scalar.align,
    memberAlign: scalar.memberAlign ?? scalar.align,
    userAligned: false,
    naturalAlign: scalar.align,
    requiredAlign: 0,
    scalarSize: scalar.size,
  };
}

/** Of a complex type: two elements in a row (C11 6.2.5p13). */
export function extentOfComplex(element: ScalarLayout): Extent {
  const extent = extentOfScalar(element);
  return { ...extent, size: extent.size * 2n, scalarSize: 0, form: "complex" };
}

/**
 * Alignment of a GNU vector of `size` bits, a power of two: its size, but no more than AAPCS32 (5.1.2 "Half-precision and
 * vectors": 8 bytes) and AAPCS64 (16 bytes) have, and Apple's x86 without AVX.
 */
export function vectorAlign(size: number, target: Target): number {
  if (target.architecture === "arm") return Math.min(size, 64);
  if (target.architecture === "aarch64" || target.environment === "apple") return Math.min(size, 128);
  return size;
}

/** Of a vector type with the alignment that `vectorAlign` gives; `ofIntegers` is what its elements are. */
export function extentOfVector(size: number, align: number, ofIntegers: boolean, target: Target): Extent {
  const extent: Extent = { ...extentOfOpaque(BigInt(size), align), form: "vector" };
  if (!ofIntegers || target.architecture !== "i386" || target.defaultCompiler !== "gcc") return extent;
  // Where no register of vectors has its size, gcc holds it in an integer of that size, and those have 4 bytes as members.
  const sizes = target.vectorsInIntegers ?? WITHOUT_MMX;
  const { memberAlign, align: own = 64 } = target.scalars["long long"] ?? {};
  const limit = memberAlign ?? own;
  if (limit === 64 || !sizes.includes(size)) return extent;
  return { ...extent, memberAlign: Math.min(align, limit), form: undefined };
}

const WITHOUT_MMX: readonly number[] = [64];

/**
 * Of a type with a size and an alignment of its own. `size` and `align` in bits.
 */
export function extentOfOpaque(size: bigint, align: number): Extent {
  return {
    size,
    align,
    memberAlign: align,
    userAligned: false,
    naturalAlign: align,
    requiredAlign: 0,
    scalarSize: 0,
  };
}

/** Of `count` elements; a flexible or incomplete array has none. */
export function extentOfArray(element: Extent, count: bigint): Extent {
  // The element's typedef stays part of the array type, so its alignment is natural to the array.
  const form = count === 1n ? element.form : undefined;
  return { ...element, size: element.size * count, naturalAlign: element.align, form };
}

/**
 * Of a typedef whose attributes ask for `align` bits: unlike on a member or a record, this may also lower the alignment
 * (gcc and clang alike). The size stays, even where it is no multiple of the new alignment.
 */
export function alignTypedef(extent: Extent, align: number): Extent {
  return {
    ...extent,
    align,
    memberAlign: align,
    userAligned: true,
    requiredAlign: Math.max(extent.requiredAlign, align),
  };
}

/**
 * Of `_Atomic T`: gcc and clang give it the alignment of its size when that is a power of two of at most 16 bytes (for
 * clang: and the target has such atomics), so that it can be accessed without a lock. gcc gives it no more than the
 * target's integers of that size can have.
 */
export function extentOfAtomic(extent: Extent, target: Target): Extent {
  const size = extent.size;
  const isGcc = target.defaultCompiler === "gcc";
  const largest =
    isGcc ||
    target.architecture === "x86_64" ||
    target.architecture === "aarch64" ||
    target.architecture === "s390x" ||
    target.architecture === "riscv64"
      ? 128n
      : 64n;
  if (size === 0n || size > largest || (size & (size - 1n)) !== 0n) return extent;
  const natural = isGcc ? Math.min(Number(size), target.biggestAlign) : Number(size);
  const align = Math.max(extent.align, natural);
  return { ...extent, align, memberAlign: align, naturalAlign: Math.max(extent.naturalAlign, align) };
}
