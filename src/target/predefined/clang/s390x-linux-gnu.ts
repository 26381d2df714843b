/** What clang 14 predefines for s390x-linux-gnu in gnu17, as it differs from that for x86_64-linux-gnu: facts, a name and its replacement list a line. */

import type { MacroFacts } from "../../macro-facts.ts";
import { x86_64LinuxGnuClang } from "./x86_64-linux-gnu.ts";

export const s390xLinuxGnuClang: MacroFacts = {
  base: x86_64LinuxGnuClang,
  removed: `
__FLOAT128__ __FXSR__ __GCC_ASM_FLAG_OUTPUTS__ __GCC_HAVE_DWARF2_CFI_ASM __LITTLE_ENDIAN__ __MMX__
__NO_MATH_INLINES __REGISTER_PREFIX__ __SEG_FS __SEG_GS __SIZEOF_FLOAT128__ __SSE2_MATH__ __SSE2__
__SSE_MATH__ __SSE__ __amd64 __amd64__ __code_model_small__ __k8 __k8__ __seg_fs __seg_gs __tune_k8__ __x86_64
__x86_64__
`,
  lines: `
__ARCH__ 9
__BIGGEST_ALIGNMENT__ 8
__BIG_ENDIAN__ 1
__BYTE_ORDER__ __ORDER_BIG_ENDIAN__
__CHAR_UNSIGNED__ 1
__LDBL_DECIMAL_DIG__ 36
__LDBL_DENORM_MIN__ 6.47517511943802511092443895822764655e-4966L
__LDBL_DIG__ 33
__LDBL_EPSILON__ 1.92592994438723585305597794258492732e-34L
__LDBL_MANT_DIG__ 113
__LDBL_MAX__ 1.18973149535723176508575932662800702e+4932L
__LDBL_MIN__ 3.36210314311209350626267781732175260e-4932L
__LONG_DOUBLE_128__ 1
__s390__ 1
__s390x__ 1
__zarch__ 1
`,
};
