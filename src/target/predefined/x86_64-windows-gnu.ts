/** What gcc 12 predefines for x86_64-windows-gnu in gnu17, as it differs from x86_64-linux-gnu: facts, a name and its replacement list a line. */

import type { MacroFacts } from "../macro-facts.ts";
import { x86_64LinuxGnuMacros } from "./x86_64-linux-gnu.ts";

export const x86_64WindowsGnuMacros: MacroFacts = {
  base: x86_64LinuxGnuMacros,
  removed: `
__linux __unix __unix__ __gnu_linux__ __pie__ __GCC_HAVE_DWARF2_CFI_ASM __LP64__ unix __ELF__ linux
__code_model_small__ __linux__ _LP64 __PIE__
`,
  lines: `
__INTMAX_C(c) c ## LL
__MINGW32__ 1
_WIN64 1
__WINT_MAX__ 0xffff
__SIZE_MAX__ 0xffffffffffffffffULL
__WCHAR_MAX__ 0xffff
__UINT_FAST64_MAX__ 0xffffffffffffffffULL
_stdcall __attribute__((__stdcall__))
__UINT_LEAST64_MAX__ 0xffffffffffffffffULL
__UINTMAX_TYPE__ long long unsigned int
__WINT_MIN__ 0
__WCHAR_MIN__ 0
__INT64_C(c) c ## LL
__WIN64 1
__SIZEOF_LONG__ 4
_cdecl __attribute__((__cdecl__))
_thiscall __attribute__((__thiscall__))
__INT_FAST32_MAX__ 0x7fffffff
__WINNT 1
__WINNT__ 1
__INT_FAST16_TYPE__ short int
_fastcall __attribute__((__fastcall__))
__WCHAR_WIDTH__ 16
__WIN32__ 1
__PTRDIFF_MAX__ 0x7fffffffffffffffLL
__SIZEOF_WINT_T__ 2
__INT_FAST64_TYPE__ long long int
__SIZE_TYPE__ long long unsigned int
__GXX_TYPEINFO_EQUALITY_INLINE 0
__cdecl __attribute__((__cdecl__))
__VERSION__ "12-win32"
__UINT64_C(c) c ## ULL
_WIN32 1
__SEH__ 1
__INT_FAST32_TYPE__ int
__UINT64_MAX__ 0xffffffffffffffffULL
__GNUC_WIDE_EXECUTION_CHARSET_NAME "UTF-16LE"
__UINTMAX_C(c) c ## ULL
__MSVCRT__ 1
__INT_FAST16_MAX__ 0x7fff
__UINT_FAST32_MAX__ 0xffffffffU
__UINT_LEAST64_TYPE__ long long unsigned int
__LONG_MAX__ 0x7fffffffL
__UINT_FAST16_TYPE__ short unsigned int
__INT_FAST32_WIDTH__ 32
__INT64_MAX__ 0x7fffffffffffffffLL
__INT_LEAST64_TYPE__ long long int
__INTPTR_MAX__ 0x7fffffffffffffffLL
__stdcall __attribute__((__stdcall__))
__GXX_MERGED_TYPEINFO_NAMES 0
__INTPTR_TYPE__ long long int
__WCHAR_TYPE__ short unsigned int
__pic__ 1
__UINTPTR_MAX__ 0xffffffffffffffffULL
__INT_FAST64_MAX__ 0x7fffffffffffffffLL
__UINT_FAST64_TYPE__ long long unsigned int
WIN32 1
__code_model_medium__ 1
__INT64_TYPE__ long long int
WIN64 1
__INT_LEAST64_MAX__ 0x7fffffffffffffffLL
__WINT_TYPE__ short unsigned int
__WINT_WIDTH__ 16
__WIN32 1
__thiscall __attribute__((__thiscall__))
__SIZEOF_WCHAR_T__ 2
__UINT64_TYPE__ long long unsigned int
__INTMAX_MAX__ 0x7fffffffffffffffLL
__fastcall __attribute__((__fastcall__))
__MINGW64__ 1
WINNT 1
__LONG_WIDTH__ 32
__PIC__ 1
__UINT_FAST32_TYPE__ unsigned int
__INTMAX_TYPE__ long long int
_INTEGRAL_MAX_BITS 64
__GNUC_MINOR__ 0
__INT_FAST16_WIDTH__ 16
__UINTMAX_MAX__ 0xffffffffffffffffULL
__PTRDIFF_TYPE__ long long int
__UINTPTR_TYPE__ long long unsigned int
__UINT_FAST16_MAX__ 0xffff
__WIN64__ 1
__declspec(x) __attribute__((x))
`,
};
