/** What clang 14 predefines for riscv64-linux-gnu in gnu17, as it differs from that for x86_64-linux-gnu: facts, a name and its replacement list a line. */

import type { MacroFacts } from "../../macro-facts.ts";
import { x86_64LinuxGnuClang } from "./x86_64-linux-gnu.ts";

export const riscv64LinuxGnuClang: MacroFacts = {
  base: x86_64LinuxGnuClang,
  removed: `
__FLOAT128__ __FXSR__ __GCC_ASM_FLAG_OUTPUTS__ __GCC_HAVE_DWARF2_CFI_ASM __MMX__ __NO_MATH_INLINES
__REGISTER_PREFIX__ __SEG_FS __SEG_GS __SIZEOF_FLOAT128__ __SSE2_MATH__ __SSE2__ __SSE_MATH__ __SSE__ __amd64
__amd64__ __code_model_small__ __k8 __k8__ __seg_fs __seg_gs __tune_k8__ __x86_64 __x86_64__
`,
  lines: `
__CHAR_UNSIGNED__ 1
__FLT16_DECIMAL_DIG__ 5
__FLT16_DENORM_MIN__ 5.9604644775390625e-8F16
__FLT16_DIG__ 3
__FLT16_EPSILON__ 9.765625e-4F16
__FLT16_HAS_DENORM__ 1
__FLT16_HAS_INFINITY__ 1
__FLT16_HAS_QUIET_NAN__ 1
__FLT16_MANT_DIG__ 11
__FLT16_MAX_10_EXP__ 4
__FLT16_MAX_EXP__ 16
__FLT16_MAX__ 6.5504e+4F16
__FLT16_MIN_10_EXP__ (-4)
__FLT16_MIN_EXP__ (-13)
__FLT16_MIN__ 6.103515625e-5F16
__LDBL_DECIMAL_DIG__ 36
__LDBL_DENORM_MIN__ 6.47517511943802511092443895822764655e-4966L
__LDBL_DIG__ 33
__LDBL_EPSILON__ 1.92592994438723585305597794258492732e-34L
__LDBL_MANT_DIG__ 113
__LDBL_MAX__ 1.18973149535723176508575932662800702e+4932L
__LDBL_MIN__ 3.36210314311209350626267781732175260e-4932L
__riscv 1
__riscv_a 2000000
__riscv_arch_test 1
__riscv_atomic 1
__riscv_c 2000000
__riscv_cmodel_medlow 1
__riscv_compressed 1
__riscv_d 2000000
__riscv_div 1
__riscv_f 2000000
__riscv_fdiv 1
__riscv_flen 64
__riscv_float_abi_double 1
__riscv_fsqrt 1
__riscv_i 2000000
__riscv_m 2000000
__riscv_mul 1
__riscv_muldiv 1
__riscv_xlen 64
`,
};
