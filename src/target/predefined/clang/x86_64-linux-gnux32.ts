/** What clang 14 predefines for x86_64-linux-gnux32 in gnu17, as it differs from that for x86_64-linux-gnu: facts, a name and its replacement list a line. */

import type { MacroFacts } from "../../macro-facts.ts";
import { x86_64LinuxGnuClang } from "./x86_64-linux-gnu.ts";

export const x86_64LinuxGnux32Clang: MacroFacts = {
  base: x86_64LinuxGnuClang,
  removed: `
_LP64 __LP64__
`,
  lines: `
_ILP32 1
__ILP32__ 1
__INT64_C_SUFFIX__ LL
__INT64_FMTd__ "lld"
__INT64_FMTi__ "lli"
__INT64_MAX__ 9223372036854775807LL
__INT64_TYPE__ long long int
__INTMAX_C_SUFFIX__ LL
__INTMAX_FMTd__ "lld"
__INTMAX_FMTi__ "lli"
__INTMAX_MAX__ 9223372036854775807LL
__INTMAX_TYPE__ long long int
__INTPTR_FMTd__ "d"
__INTPTR_FMTi__ "i"
__INTPTR_MAX__ 2147483647
__INTPTR_TYPE__ int
__INTPTR_WIDTH__ 32
__INT_FAST64_FMTd__ "lld"
__INT_FAST64_FMTi__ "lli"
__INT_FAST64_MAX__ 9223372036854775807LL
__INT_FAST64_TYPE__ long long int
__INT_LEAST64_FMTd__ "lld"
__INT_LEAST64_FMTi__ "lli"
__INT_LEAST64_MAX__ 9223372036854775807LL
__INT_LEAST64_TYPE__ long long int
__LONG_MAX__ 2147483647L
__LONG_WIDTH__ 32
__POINTER_WIDTH__ 32
__PTRDIFF_FMTd__ "d"
__PTRDIFF_FMTi__ "i"
__PTRDIFF_MAX__ 2147483647
__PTRDIFF_TYPE__ int
__PTRDIFF_WIDTH__ 32
__SIZEOF_LONG__ 4
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
__UINT64_C_SUFFIX__ ULL
__UINT64_FMTX__ "llX"
__UINT64_FMTo__ "llo"
__UINT64_FMTu__ "llu"
__UINT64_FMTx__ "llx"
__UINT64_MAX__ 18446744073709551615ULL
__UINT64_TYPE__ long long unsigned int
__UINTMAX_C_SUFFIX__ ULL
__UINTMAX_FMTX__ "llX"
__UINTMAX_FMTo__ "llo"
__UINTMAX_FMTu__ "llu"
__UINTMAX_FMTx__ "llx"
__UINTMAX_MAX__ 18446744073709551615ULL
__UINTMAX_TYPE__ long long unsigned int
__UINTPTR_FMTX__ "X"
__UINTPTR_FMTo__ "o"
__UINTPTR_FMTu__ "u"
__UINTPTR_FMTx__ "x"
__UINTPTR_MAX__ 4294967295U
__UINTPTR_TYPE__ unsigned int
__UINTPTR_WIDTH__ 32
__UINT_FAST64_FMTX__ "llX"
__UINT_FAST64_FMTo__ "llo"
__UINT_FAST64_FMTu__ "llu"
__UINT_FAST64_FMTx__ "llx"
__UINT_FAST64_MAX__ 18446744073709551615ULL
__UINT_FAST64_TYPE__ long long unsigned int
__UINT_LEAST64_FMTX__ "llX"
__UINT_LEAST64_FMTo__ "llo"
__UINT_LEAST64_FMTu__ "llu"
__UINT_LEAST64_FMTx__ "llx"
__UINT_LEAST64_MAX__ 18446744073709551615ULL
__UINT_LEAST64_TYPE__ long long unsigned int
`,
};
