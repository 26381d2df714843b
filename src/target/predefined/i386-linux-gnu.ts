/** What gcc 12 predefines for i386-linux-gnu in gnu17, as it differs from x86_64-linux-gnu: facts, a name and its replacement list a line. */

import type { MacroFacts } from "../macro-facts.ts";
import { x86_64LinuxGnuMacros } from "./x86_64-linux-gnu.ts";

export const i386LinuxGnuMacros: MacroFacts = {
  base: x86_64LinuxGnuMacros,
  removed: `
__FLT16_HAS_QUIET_NAN__ __FLT16_DIG__ __FLT16_MIN_EXP__ __MMX__ __FLT16_MAX_10_EXP__ __MMX_WITH_SSE__
__FLT16_DECIMAL_DIG__ __SSE2_MATH__ __amd64 __x86_64 __FLT16_DENORM_MIN__ __LP64__ __FLT16_MIN_10_EXP__ __SSE_MATH__
__k8 __x86_64__ __FLT16_IS_IEC_60559__ __FLT16_MAX_EXP__ __FLT16_EPSILON__ __FLT16_NORM_MAX__ __FLT16_MAX__
__FLT16_HAS_INFINITY__ __code_model_small__ __FLT16_MANT_DIG__ __k8__ __SSE__ __amd64__ __SIZEOF_INT128__
__FLT16_MIN__ _LP64 __FLT16_HAS_DENORM__ __FXSR__ __SSE2__
`,
  lines: `
__pentiumpro__ 1
__SIZEOF_FLOAT80__ 12
__INTMAX_C(c) c ## LL
__SIZE_MAX__ 0xffffffffU
__WCHAR_MAX__ 0x7fffffffL
__FLT_EVAL_METHOD__ 2
__UINT_FAST64_MAX__ 0xffffffffffffffffULL
__UINT_LEAST64_MAX__ 0xffffffffffffffffULL
__LAHF_SAHF__ 1
__UINTMAX_TYPE__ long long unsigned int
__FLT_EVAL_METHOD_TS_18661_3__ 2
__INT64_C(c) c ## LL
__SIZEOF_LONG__ 4
__SIZEOF_LONG_DOUBLE__ 12
__i686 1
__INT_FAST32_MAX__ 0x7fffffff
__INTPTR_WIDTH__ 32
__INT_FAST16_TYPE__ int
__PTRDIFF_MAX__ 0x7fffffff
__SIZEOF_SIZE_T__ 4
__i686__ 1
__INT_FAST64_TYPE__ long long int
__SIZEOF_POINTER__ 4
__i386 1
__UINT64_C(c) c ## ULL
i386 1
__code_model_32__ 1
__INT_FAST32_TYPE__ int
__i386__ 1
__SIZE_TYPE__ unsigned int
__UINT64_MAX__ 0xffffffffffffffffULL
__UINTMAX_C(c) c ## ULL
__SIZEOF_PTRDIFF_T__ 4
__pentiumpro 1
__INT_FAST16_MAX__ 0x7fffffff
__UINT_FAST32_MAX__ 0xffffffffU
__UINT_LEAST64_TYPE__ long long unsigned int
__ILP32__ 1
__LONG_MAX__ 0x7fffffffL
_ILP32 1
__UINT_FAST16_TYPE__ unsigned int
__INT_FAST32_WIDTH__ 32
__SIZE_WIDTH__ 32
__INT64_MAX__ 0x7fffffffffffffffLL
__INT_LEAST64_TYPE__ long long int
__INTPTR_MAX__ 0x7fffffff
__PTRDIFF_WIDTH__ 32
__INTPTR_TYPE__ int
__WCHAR_TYPE__ long int
__UINTPTR_MAX__ 0xffffffffU
__INT_FAST64_MAX__ 0x7fffffffffffffffLL
__UINT_FAST64_TYPE__ long long unsigned int
__INT64_TYPE__ long long int
__INT_LEAST64_MAX__ 0x7fffffffffffffffLL
__UINT64_TYPE__ long long unsigned int
__INTMAX_MAX__ 0x7fffffffffffffffLL
__LONG_WIDTH__ 32
__UINT_FAST32_TYPE__ unsigned int
__INTMAX_TYPE__ long long int
__INT_FAST16_WIDTH__ 32
__UINTMAX_MAX__ 0xffffffffffffffffULL
__PTRDIFF_TYPE__ int
__UINTPTR_TYPE__ unsigned int
__UINT_FAST16_MAX__ 0xffffffffU
`,
};
