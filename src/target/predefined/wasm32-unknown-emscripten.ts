/** What clang 14 predefines for wasm32-unknown-emscripten in gnu17, as it differs from x86_64-apple-darwin: facts, a name and its replacement list a line. */

import type { MacroFacts } from "../macro-facts.ts";
import { x86_64AppleDarwinMacros } from "./x86_64-apple-darwin.ts";

export const wasm32UnknownEmscriptenMacros: MacroFacts = {
  base: x86_64AppleDarwinMacros,
  removed: `
_LP64 __APPLE_CC__ __APPLE__ __BLOCKS__ __DYNAMIC__ __ENVIRONMENT_MAC_OS_X_VERSION_MIN_REQUIRED__ __FXSR__
__GCC_ASM_FLAG_OUTPUTS__ __GCC_HAVE_DWARF2_CFI_ASM __GCC_HAVE_SYNC_COMPARE_AND_SWAP_1
__GCC_HAVE_SYNC_COMPARE_AND_SWAP_16 __GCC_HAVE_SYNC_COMPARE_AND_SWAP_2 __GCC_HAVE_SYNC_COMPARE_AND_SWAP_4
__GCC_HAVE_SYNC_COMPARE_AND_SWAP_8 __LAHF_SAHF__ __LP64__ __MACH__ __MMX__ __NO_MATH_INLINES __PIC__
__REGISTER_PREFIX__ __SEG_FS __SEG_GS __SSE2_MATH__ __SSE2__ __SSE3__ __SSE4_1__ __SSE_MATH__ __SSE__ __SSP__
__SSSE3__ __STDC_NO_THREADS__ __amd64 __amd64__ __block __code_model_small__ __core2 __core2__ __nonnull
__null_unspecified __nullable __pic__ __seg_fs __seg_gs __strong __tune_core2__ __unsafe_unretained __weak __x86_64
__x86_64__
`,
  lines: `
_ILP32 1
__EMSCRIPTEN__ 1
__FLOAT128__ 1
__ILP32__ 1
__INTMAX_C_SUFFIX__ LL
__INTMAX_FMTd__ "lld"
__INTMAX_FMTi__ "lli"
__INTMAX_MAX__ 9223372036854775807LL
__INTMAX_TYPE__ long long int
__INTPTR_MAX__ 2147483647L
__INTPTR_WIDTH__ 32
__LDBL_DECIMAL_DIG__ 36
__LDBL_DENORM_MIN__ 6.47517511943802511092443895822764655e-4966L
__LDBL_DIG__ 33
__LDBL_EPSILON__ 1.92592994438723585305597794258492732e-34L
__LDBL_MANT_DIG__ 113
__LDBL_MAX__ 1.18973149535723176508575932662800702e+4932L
__LDBL_MIN__ 3.36210314311209350626267781732175260e-4932L
__LONG_MAX__ 2147483647L
__LONG_WIDTH__ 32
__POINTER_WIDTH__ 32
__PTRDIFF_MAX__ 2147483647L
__PTRDIFF_WIDTH__ 32
__SIG_ATOMIC_MAX__ 2147483647L
__SIZEOF_LONG__ 4
__SIZEOF_POINTER__ 4
__SIZEOF_PTRDIFF_T__ 4
__SIZEOF_SIZE_T__ 4
__SIZE_MAX__ 4294967295UL
__SIZE_WIDTH__ 32
__UINTMAX_C_SUFFIX__ ULL
__UINTMAX_FMTX__ "llX"
__UINTMAX_FMTo__ "llo"
__UINTMAX_FMTu__ "llu"
__UINTMAX_FMTx__ "llx"
__UINTMAX_MAX__ 18446744073709551615ULL
__UINTMAX_TYPE__ long long unsigned int
__UINTPTR_MAX__ 4294967295UL
__UINTPTR_WIDTH__ 32
__USER_LABEL_PREFIX__
__unix 1
__unix__ 1
__wasm 1
__wasm32 1
__wasm32__ 1
__wasm__ 1
unix 1
`,
};
