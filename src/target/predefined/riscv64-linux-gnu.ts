/** What gcc 12 predefines for riscv64-linux-gnu in gnu17, as it differs from aarch64-linux-gnu: facts, a name and its replacement list a line. */

import type { MacroFacts } from "../macro-facts.ts";
import { aarch64LinuxGnuMacros } from "./aarch64-linux-gnu.ts";

export const riscv64LinuxGnuMacros: MacroFacts = {
  base: aarch64LinuxGnuMacros,
  removed: `
__ARM_SIZEOF_WCHAR_T __GCC_HAVE_SYNC_COMPARE_AND_SWAP_2 __GCC_HAVE_SYNC_COMPARE_AND_SWAP_1 __ARM_FEATURE_IDIV
__ARM_FP __AARCH64_CMODEL_SMALL__ __FLT16_HAS_QUIET_NAN__ __ARM_SIZEOF_MINIMAL_ENUM __FLT16_DIG__ __FLT16_MIN_EXP__
__FLT16_DECIMAL_DIG__ __FLT16_MAX_10_EXP__ __HAVE_SPECULATION_SAFE_VALUE __ARM_ALIGN_MAX_PWR __ARM_FP16_FORMAT_IEEE
__GCC_HAVE_DWARF2_CFI_ASM __ARM_FP16_ARGS __ARM_FEATURE_CLZ __FLT16_DENORM_MIN__ __FLT_EVAL_METHOD_C99__ __aarch64__
__AARCH64EL__ __FLT16_MIN_10_EXP__ __FLT16_MAX_EXP__ __ARM_64BIT_STATE __ARM_FEATURE_FMA __GCC_ASM_FLAG_OUTPUTS__
__ARM_ARCH_PROFILE __ARM_PCS_AAPCS64 __FLT16_IS_IEC_60559__ __GCC_CONSTRUCTIVE_SIZE __FLT16_EPSILON__
__FLT16_NORM_MAX__ __FLT16_MAX__ __ARM_ARCH __FLT16_HAS_INFINITY__ __FLT16_MANT_DIG__ __ARM_ARCH_8A
__ARM_FEATURE_UNALIGNED __FLT16_MIN__ __ARM_NEON __FLT16_HAS_DENORM__ __ARM_ALIGN_MAX_STACK_PWR
__GCC_DESTRUCTIVE_SIZE __ARM_FEATURE_NUMERIC_MAXMIN __ARM_ARCH_ISA_A64 __GCC_HAVE_SYNC_COMPARE_AND_SWAP_16
`,
  lines: `
__riscv 1
__riscv_atomic 1
__riscv_cmodel_medany 1
__WCHAR_MAX__ 0x7fffffff
__GCC_ATOMIC_CHAR_LOCK_FREE 1
__GCC_ATOMIC_BOOL_LOCK_FREE 1
__riscv_fdiv 1
__WCHAR_MIN__ (-__WCHAR_MAX__ - 1)
__riscv_float_abi_double 1
__riscv_mul 1
__riscv_muldiv 1
__riscv_xlen 64
__riscv_fsqrt 1
__riscv_m 2000000
__WCHAR_TYPE__ int
__riscv_a 2001000
__riscv_c 2000000
__riscv_d 2002000
__riscv_f 2002000
__riscv_i 2001000
__riscv_zicsr 2000000
__GCC_ATOMIC_CHAR16_T_LOCK_FREE 1
__riscv_compressed 1
__riscv_flen 64
__riscv_arch_test 1
__riscv_div 1
__riscv_zifencei 2000000
__riscv_cmodel_pic 1
__GCC_ATOMIC_SHORT_LOCK_FREE 1
`,
};
