/** What clang 14 predefines for x86_64-linux-gnu in gnu17, as it differs from x86_64-apple-darwin: facts, a name and its replacement list a line. */

import type { MacroFacts } from "../../macro-facts.ts";
import { x86_64AppleDarwinMacros } from "../x86_64-apple-darwin.ts";

export const x86_64LinuxGnuClang: MacroFacts = {
  base: x86_64AppleDarwinMacros,
  removed: `
__APPLE_CC__ __APPLE__ __BLOCKS__ __DYNAMIC__ __ENVIRONMENT_MAC_OS_X_VERSION_MIN_REQUIRED__
__GCC_HAVE_SYNC_COMPARE_AND_SWAP_16 __LAHF_SAHF__ __MACH__ __NO_MATH_ERRNO__ __SSE3__ __SSE4_1__ __SSP__
__SSSE3__ __STDC_NO_THREADS__ __block __core2 __core2__ __nonnull __null_unspecified __nullable __strong
__tune_core2__ __unsafe_unretained __weak
`,
  lines: `
__ELF__ 1
__FLOAT128__ 1
__INT64_C_SUFFIX__ L
__INT64_FMTd__ "ld"
__INT64_FMTi__ "li"
__INT64_MAX__ 9223372036854775807L
__INT64_TYPE__ long int
__INT_FAST64_FMTd__ "ld"
__INT_FAST64_FMTi__ "li"
__INT_FAST64_MAX__ 9223372036854775807L
__INT_FAST64_TYPE__ long int
__INT_LEAST64_FMTd__ "ld"
__INT_LEAST64_FMTi__ "li"
__INT_LEAST64_MAX__ 9223372036854775807L
__INT_LEAST64_TYPE__ long int
__PIE__ 2
__SIZEOF_FLOAT128__ 16
__UINT64_C_SUFFIX__ UL
__UINT64_FMTX__ "lX"
__UINT64_FMTo__ "lo"
__UINT64_FMTu__ "lu"
__UINT64_FMTx__ "lx"
__UINT64_MAX__ 18446744073709551615UL
__UINT64_TYPE__ long unsigned int
__UINT_FAST64_FMTX__ "lX"
__UINT_FAST64_FMTo__ "lo"
__UINT_FAST64_FMTu__ "lu"
__UINT_FAST64_FMTx__ "lx"
__UINT_FAST64_MAX__ 18446744073709551615UL
__UINT_FAST64_TYPE__ long unsigned int
__UINT_LEAST64_FMTX__ "lX"
__UINT_LEAST64_FMTo__ "lo"
__UINT_LEAST64_FMTu__ "lu"
__UINT_LEAST64_FMTx__ "lx"
__UINT_LEAST64_MAX__ 18446744073709551615UL
__UINT_LEAST64_TYPE__ long unsigned int
__USER_LABEL_PREFIX__
__WINT_MAX__ 4294967295U
__WINT_TYPE__ unsigned int
__WINT_UNSIGNED__ 1
__gnu_linux__ 1
__k8 1
__k8__ 1
__linux 1
__linux__ 1
__pie__ 2
__tune_k8__ 1
__unix 1
__unix__ 1
linux 1
unix 1
`,
};
