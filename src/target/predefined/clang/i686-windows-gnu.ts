/** What clang 14 predefines for i686-windows-gnu in gnu17, as it differs from that for x86_64-windows-gnu: facts, a name and its replacement list a line. */

import type { MacroFacts } from "../../macro-facts.ts";
import { x86_64WindowsGnuClang } from "./x86_64-windows-gnu.ts";

export const i686WindowsGnuClang: MacroFacts = {
  base: x86_64WindowsGnuClang,
  removed: `
WIN64 _WIN64 __FXSR__ __MINGW64__ __MMX__ __PIC__ __SEH__ __SIZEOF_INT128__ __SSE2_MATH__ __SSE2__
__SSE_MATH__ __SSE__ __WIN64 __WIN64__ __amd64 __amd64__ __k8 __k8__ __pic__ __tune_k8__ __x86_64 __x86_64__
`,
  lines: `
_ILP32 1
_X86_ 1
__FLT_EVAL_METHOD__ 2
__ILP32__ 1
__INTPTR_FMTd__ "d"
__INTPTR_FMTi__ "i"
__INTPTR_MAX__ 2147483647
__INTPTR_TYPE__ int
__INTPTR_WIDTH__ 32
__LAHF_SAHF__ 1
__POINTER_WIDTH__ 32
__PTRDIFF_FMTd__ "d"
__PTRDIFF_FMTi__ "i"
__PTRDIFF_MAX__ 2147483647
__PTRDIFF_TYPE__ int
__PTRDIFF_WIDTH__ 32
__SIZEOF_LONG_DOUBLE__ 12
__SIZEOF_POINTER__ 4
__SIZEOF_PTRDIFF_T__ 4
__SIZEOF_SIZE_T__ 4
__SIZE_FMTX__ "X"
__SIZE_FMTo__ "o"
__SIZE_FMTu__ "u"
__SIZE_FMTx__ "x"
__SIZE_MAX__ 4294967295U
__SIZE_TYPE__ unsigned int
__SIZE_WIDTH__ 32
__UINTPTR_FMTX__ "X"
__UINTPTR_FMTo__ "o"
__UINTPTR_FMTu__ "u"
__UINTPTR_FMTx__ "x"
__UINTPTR_MAX__ 4294967295U
__UINTPTR_TYPE__ unsigned int
__UINTPTR_WIDTH__ 32
__USER_LABEL_PREFIX__ _
__i386 1
__i386__ 1
__i686 1
__i686__ 1
__pentiumpro 1
__pentiumpro__ 1
__tune_i686__ 1
__tune_pentiumpro__ 1
i386 1
`,
};
