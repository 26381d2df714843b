/** Predefined macros that differ from a compiler's on purpose. A reason that no longer holds fails: the list only shrinks. */

export interface PredefinedDifference {
  /** The profiles' names that it is about. */
  readonly profiles: RegExp;
  /** The flags, with a space between. */
  readonly flags: string;
  /** Names, with a space between. */
  readonly macros: string;
  readonly reason: string;
}

const fast = "cl's /fp: modes, which clang 19 tells of: nothing about a declaration depends on them";
const fastFlags = [
  "-Ofast",
  "-ffast-math",
  "-ffinite-math-only",
  "-fno-signed-zeros",
  "-freciprocal-math",
  "-funsafe-math-optimizations",
  "-ffast-math -fno-finite-math-only",
  "-fno-signed-zeros -fno-trapping-math -fassociative-math",
];

export const predefinedDifferences: readonly PredefinedDifference[] = [
  ...fastFlags.map((flags) => ({
    profiles: /msvc clang-19/,
    flags,
    macros: "_M_FP_PRECISE _M_FP_FAST",
    reason: fast,
  })),
  { profiles: /msvc clang-19/, flags: "-frounding-math", macros: "_M_FP_PRECISE _M_FP_STRICT", reason: fast },
  {
    profiles: /^x86_64-windows-gnu .*gcc/,
    flags: "-m32",
    macros:
      "__FLT16_DECIMAL_DIG__ __FLT16_DENORM_MIN__ __FLT16_DIG__ __FLT16_EPSILON__ __FLT16_HAS_DENORM__ " +
      "__FLT16_HAS_INFINITY__ __FLT16_HAS_QUIET_NAN__ __FLT16_IS_IEC_60559__ __FLT16_MANT_DIG__ __FLT16_MAX_10_EXP__ " +
      "__FLT16_MAX_EXP__ __FLT16_MAX__ __FLT16_MIN_10_EXP__ __FLT16_MIN_EXP__ __FLT16_MIN__ __FLT16_NORM_MAX__ " +
      "__FXSR__ __MMX__ __SSE__ __SSE2__ __k8 __k8__ __i686 __i686__ __pentiumpro __pentiumpro__ " +
      "__GCC_HAVE_DWARF2_CFI_ASM __USING_SJLJ_EXCEPTIONS__",
    reason: "we stand for the i686 compiler, which is there; this one has no 32-bit libraries",
  },
  {
    profiles: /^s390x-linux-gnu .*gcc/,
    flags: "-mlong-double-64",
    macros: ["DBL", "FLT", "FLT32", "FLT32X", "FLT64"]
      .flatMap((type) =>
        ["DENORM_MIN", "EPSILON", "MAX", "MIN", "NORM_MAX"].map((name) => `__${type}_${name}__`),
      )
      .join(" "),
    reason: "the same numbers, which gcc spells with fewer digits where its widest type is double",
  },
  {
    profiles: /windows-gnu clang/,
    flags: "-fms-extensions",
    macros:
      "_cdecl _fastcall _stdcall _thiscall _pascal __cdecl __fastcall __stdcall __thiscall __pascal __declspec",
    reason: "keywords there, macros with the same meaning here",
  },
  {
    profiles: /^i(?:386-linux|686-windows)-gnu clang/,
    flags: "-fms-extensions",
    macros: "_M_IX86_FP",
    reason: "a macro of cl, of which nothing depends outside of Windows SDKs for cl",
  },
  {
    profiles: /^wasm32.* clang-19/,
    flags: "-fshort-wchar",
    macros:
      "__SIZEOF_WCHAR_T__ __WCHAR_MAX__ __WCHAR_TYPE__ __WCHAR_UNSIGNED__ __WCHAR_WIDTH__ __clang_wide_literal_encoding__",
    reason: "emscripten's own libraries are made without the flag, and older clang heeds it not",
  },
];
