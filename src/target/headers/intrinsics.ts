/**
 * Stand-ins for the headers of machine instructions: their types and guards, which declarations use, without the inline
 * functions, which no library exports.
 */

/** A vector type and what it is made of. */
type Vector = readonly [name: string, element: string, bytes: number];

function declareVectors(vectors: readonly Vector[]): string {
  return vectors
    .map(
      ([name, element, bytes]) =>
        `typedef ${element} ${name} __attribute__((__vector_size__(${bytes}), __may_alias__));\n`,
    )
    .join("");
}

function declareLoose(vectors: readonly Vector[]): string {
  return vectors
    .map(
      ([name, element, bytes]) =>
        `typedef ${element} ${name}_u __attribute__((__vector_size__(${bytes}), __may_alias__, __aligned__(1)));\n`,
    )
    .join("");
}

interface StandIn {
  readonly guard: string;
  readonly includes: readonly string[];
  readonly text: string;
}

const SSE: readonly Vector[] = [["__m128", "float", 16]];
const SSE2: readonly Vector[] = [
  ["__m128i", "long long", 16],
  ["__m128d", "double", 16],
];
const AVX: readonly Vector[] = [
  ["__m256", "float", 32],
  ["__m256i", "long long", 32],
  ["__m256d", "double", 32],
];
const AVX512: readonly Vector[] = [
  ["__m512", "float", 64],
  ["__m512i", "long long", 64],
  ["__m512d", "double", 64],
];

const MASKS = `typedef unsigned char __mmask8;
typedef unsigned short __mmask16;
typedef unsigned int __mmask32;
typedef unsigned long long __mmask64;
`;

/** gcc's own brings these headers along, the second one where the target has no `posix_memalign`; others count on it. */
const ALLOCATION = `#if __has_include(<stdlib.h>)
#include <stdlib.h>
#endif
#if defined __MINGW32__ && __STDC_HOSTED__ && __has_include(<errno.h>)
#include <errno.h>
#endif
extern void *_mm_malloc(__SIZE_TYPE__, __SIZE_TYPE__);
extern void _mm_free(void *);
`;

const X86: Readonly<Record<string, StandIn>> = {
  "mmintrin.h": {
    guard: "_MMINTRIN_H_INCLUDED",
    includes: [],
    text: declareVectors([["__m64", "int", 8]]) + declareLoose([["__m64", "int", 8]]),
  },
  "mm_malloc.h": { guard: "_MM_MALLOC_H_INCLUDED", includes: [], text: ALLOCATION },
  "xmmintrin.h": {
    guard: "_XMMINTRIN_H_INCLUDED",
    includes: ["mmintrin.h", "mm_malloc.h"],
    text: declareVectors(SSE) + declareLoose(SSE),
  },
  "emmintrin.h": {
    guard: "_EMMINTRIN_H_INCLUDED",
    includes: ["xmmintrin.h"],
    text: declareVectors(SSE2) + declareLoose(SSE2),
  },
  "pmmintrin.h": { guard: "_PMMINTRIN_H_INCLUDED", includes: ["emmintrin.h"], text: "" },
  "tmmintrin.h": { guard: "_TMMINTRIN_H_INCLUDED", includes: ["pmmintrin.h"], text: "" },
  "smmintrin.h": { guard: "_SMMINTRIN_H_INCLUDED", includes: ["tmmintrin.h"], text: "" },
  "nmmintrin.h": { guard: "_NMMINTRIN_H_INCLUDED", includes: ["smmintrin.h"], text: "" },
  "wmmintrin.h": { guard: "_WMMINTRIN_H_INCLUDED", includes: ["emmintrin.h"], text: "" },
  "ammintrin.h": { guard: "_AMMINTRIN_H_INCLUDED", includes: ["pmmintrin.h"], text: "" },
  "immintrin.h": {
    guard: "_IMMINTRIN_H_INCLUDED",
    includes: ["x86gprintrin.h", "wmmintrin.h", "smmintrin.h"],
    text: declareVectors([...AVX, ...AVX512]) + declareLoose([...AVX, ...AVX512]) + MASKS,
  },
  "x86gprintrin.h": {
    guard: "_X86GPRINTRIN_H_INCLUDED",
    includes: ["ia32intrin.h", "stddef.h"],
    text: "",
  },
  "x86intrin.h": {
    guard: "_X86INTRIN_H_INCLUDED",
    includes: ["x86gprintrin.h", "immintrin.h", "mm3dnow.h"],
    text: "",
  },
  "ia32intrin.h": { guard: "_IA32INTRIN_H_INCLUDED", includes: [], text: "" },
  "popcntintrin.h": { guard: "_POPCNTINTRIN_H_INCLUDED", includes: [], text: "" },
  "mm3dnow.h": { guard: "_MM3DNOW_H_INCLUDED", includes: ["mmintrin.h", "prfchwintrin.h"], text: "" },
  "prfchwintrin.h": { guard: "_PRFCHWINTRIN_H_INCLUDED", includes: [], text: "" },
  "cpuid.h": { guard: "_CPUID_H_INCLUDED", includes: [], text: "" },
};

function printStandIn({ guard, includes, text }: StandIn): string {
  const before = includes.map((name) => `#include <${name}>\n`).join("");
  return `#ifndef ${guard}\n#define ${guard}\n${before}${text}#endif\n`;
}

/** <arm_neon.h>: element types, and vectors of 64 and 128 bits with their arrays of two to four (ACLE 12.2). */
function printNeon(): string {
  const elements: readonly (readonly [string, string, number])[] = [
    ["int8", "signed char", 1],
    ["int16", "short", 2],
    ["int32", "int", 4],
    ["int64", "__INT64_TYPE__", 8],
    ["uint8", "unsigned char", 1],
    ["uint16", "unsigned short", 2],
    ["uint32", "unsigned int", 4],
    ["uint64", "__UINT64_TYPE__", 8],
    ["float32", "float", 4],
    ["float64", "double", 8],
  ];
  let text = "typedef float float32_t;\n#ifdef __aarch64__\ntypedef double float64_t;\n#endif\n";
  for (const [name, type, size] of elements) {
    const isWide = name === "float64";
    if (isWide) text += "#ifdef __aarch64__\n";
    for (const bytes of [8, 16]) {
      const vector = `${name}x${bytes / size}`;
      text += `typedef ${type} ${vector}_t __attribute__((__vector_size__(${bytes})));\n`;
      for (const count of [2, 3, 4])
        text += `typedef struct ${vector}x${count}_t { ${vector}_t val[${count}]; } ${vector}x${count}_t;\n`;
    }
    if (isWide) text += "#endif\n";
  }
  return `#ifndef _ARM_NEON_H\n#define _ARM_NEON_H\n#include <stdint.h>\n${text}#endif\n`;
}

/** The stand-ins of an architecture; x86 is where most headers ask for them. */
export function intrinsicsHeader(name: string, architecture: string): string | undefined {
  const isX86 = architecture === "x86_64" || architecture === "i386";
  const isArm = architecture === "aarch64" || architecture === "arm";
  if (isX86) {
    const standIn = Object.hasOwn(X86, name) ? X86[name] : undefined;
    return standIn === undefined ? undefined : printStandIn(standIn);
  }
  if (isArm && name === "arm_neon.h") return printNeon();
  if (isArm && name === "arm_acle.h")
    return printStandIn({ guard: "_GCC_ARM_ACLE_H", includes: ["stdint.h"], text: "" });
  return undefined;
}
