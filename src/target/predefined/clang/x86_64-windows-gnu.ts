/** What clang 14 predefines for x86_64-windows-gnu in gnu17, as it differs from that for x86_64-linux-gnu: facts, a name and its replacement list a line. */

import type { MacroFacts } from "../../macro-facts.ts";
import { x86_64LinuxGnuClang } from "./x86_64-linux-gnu.ts";

export const x86_64WindowsGnuClang: MacroFacts = {
  base: x86_64LinuxGnuClang,
  removed: `
_LP64 __ELF__ __FLOAT128__ __GCC_HAVE_DWARF2_CFI_ASM __LP64__ __PIE__ __gnu_linux__ __linux __linux__ __pie__
__unix __unix__ linux unix
`,
  lines: `
WIN32 1
WIN64 1
WINNT 1
_WIN32 1
_WIN64 1
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
__INTPTR_FMTd__ "lld"
__INTPTR_FMTi__ "lli"
__INTPTR_MAX__ 9223372036854775807LL
__INTPTR_TYPE__ long long int
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
__MINGW32__ 1
__MINGW64__ 1
__MSVCRT__ 1
__PTRDIFF_FMTd__ "lld"
__PTRDIFF_FMTi__ "lli"
__PTRDIFF_MAX__ 9223372036854775807LL
__PTRDIFF_TYPE__ long long int
__SEH__ 1
__SIZEOF_LONG__ 4
__SIZEOF_WCHAR_T__ 2
__SIZEOF_WINT_T__ 2
__SIZE_FMTX__ "llX"
__SIZE_FMTo__ "llo"
__SIZE_FMTu__ "llu"
__SIZE_FMTx__ "llx"
__SIZE_MAX__ 18446744073709551615ULL
__SIZE_TYPE__ long long unsigned int
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
__UINTPTR_FMTX__ "llX"
__UINTPTR_FMTo__ "llo"
__UINTPTR_FMTu__ "llu"
__UINTPTR_FMTx__ "llx"
__UINTPTR_MAX__ 18446744073709551615ULL
__UINTPTR_TYPE__ long long unsigned int
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
__WCHAR_MAX__ 65535
__WCHAR_TYPE__ unsigned short
__WCHAR_UNSIGNED__ 1
__WCHAR_WIDTH__ 16
__WIN32 1
__WIN32__ 1
__WIN64 1
__WIN64__ 1
__WINNT 1
__WINNT__ 1
__WINT_MAX__ 65535
__WINT_TYPE__ unsigned short
__WINT_WIDTH__ 16
__cdecl __attribute__((__cdecl__))
__clang_wide_literal_encoding__ "UTF-16"
__declspec(a) __attribute__((a))
__fastcall __attribute__((__fastcall__))
__pascal __attribute__((__pascal__))
__stdcall __attribute__((__stdcall__))
__thiscall __attribute__((__thiscall__))
_cdecl __attribute__((__cdecl__))
_fastcall __attribute__((__fastcall__))
_pascal __attribute__((__pascal__))
_stdcall __attribute__((__stdcall__))
_thiscall __attribute__((__thiscall__))
`,
};
