/** What gcc 12 predefines for i686-windows-gnu in gnu17, as it differs from x86_64-windows-gnu: facts, a name and its replacement list a line. */

import type { MacroFacts } from "../macro-facts.ts";
import { x86_64WindowsGnuMacros } from "./x86_64-windows-gnu.ts";

export const i686WindowsGnuMacros: MacroFacts = {
  base: x86_64WindowsGnuMacros,
  removed: `
__FLT16_HAS_QUIET_NAN__ _WIN64 __WIN64 __FLT16_DIG__ __FLT16_MIN_EXP__ __MMX__ __FLT16_MAX_10_EXP__ __MMX_WITH_SSE__
__FLT16_DECIMAL_DIG__ __SSE2_MATH__ __amd64 __x86_64 __FLT16_DENORM_MIN__ __FLT16_MIN_10_EXP__ __SEH__ __SSE_MATH__
__k8 __x86_64__ __FLT16_IS_IEC_60559__ __FLT16_MAX_EXP__ __FLT16_EPSILON__ __FLT16_NORM_MAX__ __FLT16_MAX__
__FLT16_HAS_INFINITY__ __FLT16_MANT_DIG__ __k8__ __pic__ __code_model_medium__ WIN64 __SSE__ __amd64__
__SIZEOF_INT128__ __FLT16_MIN__ __FLT16_HAS_DENORM__ __FXSR__ __MINGW64__ __PIC__ __SSE2__ __WIN64__
`,
  lines: `
__pentiumpro__ 1
__SIZEOF_FLOAT80__ 12
__SIZE_MAX__ 0xffffffffU
__FLT_EVAL_METHOD__ 2
__LAHF_SAHF__ 1
__FLT_EVAL_METHOD_TS_18661_3__ 2
__SIZEOF_LONG_DOUBLE__ 12
__i686 1
__INTPTR_WIDTH__ 32
__PTRDIFF_MAX__ 0x7fffffff
__SIZEOF_SIZE_T__ 4
__GCC_HAVE_DWARF2_CFI_ASM 1
__i686__ 1
__SIZEOF_POINTER__ 4
__SIZE_TYPE__ unsigned int
__i386 1
_X86_ 1
i386 1
__code_model_32__ 1
__i386__ 1
__USER_LABEL_PREFIX__ _
__SIZEOF_PTRDIFF_T__ 4
__pentiumpro 1
__ILP32__ 1
_ILP32 1
__SIZE_WIDTH__ 32
__INTPTR_MAX__ 0x7fffffff
__PTRDIFF_WIDTH__ 32
__INTPTR_TYPE__ int
__UINTPTR_MAX__ 0xffffffffU
__PTRDIFF_TYPE__ int
__UINTPTR_TYPE__ unsigned int
`,
};
