/**
 * Which words are keywords (C11 6.4.1, C23 6.4.1, the GNU C manual's and Microsoft's lists) under which standard, and
 * what each alternative spelling is normalised to.
 */

import { parseStandard } from "../target/standard.ts";
import { Terminal, type TerminalName } from "./vocabulary.ts";

/** Spellings by terminal; `spelling=canonical` where the tree has another word for it. */
type KeywordList = Partial<Record<TerminalName, string>>;

/** Keywords under every standard: C89's own, and reserved names that no program may use otherwise. */
const always: KeywordList = {
  BasicType:
    "void char short int long float double signed unsigned __signed=signed __signed__=signed _Bool _Complex " +
    "__complex=_Complex __complex__=_Complex _Imaginary __int128 __float128=_Float128 __float80 " +
    "_Float16 __fp16=_Float16 _Float32 _Float64 _Float128 _Float32x _Float64x _Decimal32 _Decimal64 _Decimal128 " +
    "__ibm128 __bf16 __auto_type",
  StorageClass: "typedef extern static auto register _Thread_local __thread=_Thread_local",
  Qualifier:
    "const volatile __const=const __const__=const __volatile=volatile __volatile__=volatile " +
    "__restrict=restrict __restrict__=restrict",
  FunctionSpecifier: "__inline=inline __inline__=inline _Noreturn __forceinline=inline",
  Record: "struct union",
  Enum: "enum",
  Typeof: "__typeof=typeof __typeof__=typeof __typeof_unqual=typeof_unqual __typeof_unqual__=typeof_unqual",
  Atomic: "_Atomic",
  BitInt: "_BitInt _ExtInt=_BitInt",
  Alignas: "_Alignas",
  Attribute: "__attribute__ __attribute",
  Declspec: "__declspec",
  KeywordAttribute:
    "__cdecl __stdcall __fastcall __vectorcall __thiscall __regcall __pascal __clrcall __unaligned __w64 " +
    "__ptr32 __ptr64 __sptr __uptr _Nullable _Nonnull _Null_unspecified _Nullable_result __seg_fs __seg_gs",
  Extension: "__extension__",
  Asm: "__asm __asm__",
  StaticAssert: "_Static_assert",
  Sizeof: "sizeof",
  Alignof: "_Alignof __alignof __alignof__",
  Offsetof: "__builtin_offsetof",
  Generic: "_Generic",
  Default: "default",
  ComplexPart: "__real=__real__ __real__ __imag=__imag__ __imag__",
  BuiltinType:
    "__builtin_va_arg __builtin_types_compatible_p __builtin_choose_expr __builtin_convertvector " +
    "__builtin_bit_cast __builtin_has_attribute __builtin_tgmath",
  Statement:
    "break case continue do else for goto if return switch while __label__ __try __except __finally __leave",
};

/** `inline` is no keyword in strict C89, `restrict` in none of C89's modes. */
const sinceC99: KeywordList = { Qualifier: "restrict" };
const inlineWord: KeywordList = { FunctionSpecifier: "inline" };
/** GNU modes, and C23 for `typeof`. */
const gnu: KeywordList = { Asm: "asm", Typeof: "typeof" };

const sinceC23: KeywordList = {
  BasicType: "bool=_Bool",
  StorageClass: "constexpr thread_local=_Thread_local",
  Typeof: "typeof typeof_unqual",
  Alignas: "alignas",
  Alignof: "alignof",
  StaticAssert: "static_assert",
  KeywordConstant: "true false nullptr",
};

/** Microsoft's: elsewhere these names are free, and headers do define types of these names. */
const microsoft: KeywordList = {
  BasicType:
    "__int8=char __int16=short __int32=int __int64=long~long _int8=char _int16=short _int32=int _int64=long~long " +
    "__wchar_t=unsigned~short",
  FunctionSpecifier: "_inline=inline _forceinline=inline",
  KeywordAttribute: "_cdecl _stdcall _fastcall _unaligned",
  Declspec: "_declspec",
  Asm: "_asm",
  StaticAssert: "static_assert",
};

/** Type names that compilers declare themselves: programs may declare them again (`typedef char *__builtin_va_list;`). */
const predeclaredTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ["__builtin_va_list", ["__builtin_va_list"]],
  ["__int128_t", ["__int128"]],
  ["__uint128_t", ["unsigned", "__int128"]],
]);

const canonicalWords: ReadonlyMap<string, string> = collectCanonicalWords();

function collectCanonicalWords(): Map<string, string> {
  const words = new Map<string, string>();
  for (const list of [always, sinceC99, inlineWord, gnu, sinceC23, microsoft]) {
    forEachKeyword(list, (_terminal, spelling, canonical) => {
      if (canonical !== undefined) words.set(spelling, canonical);
    });
  }
  return words;
}

function forEachKeyword(
  list: KeywordList,
  visit: (terminal: TerminalName, spelling: string, canonical: string | undefined) => void,
): void {
  for (const terminal of Object.keys(list) as TerminalName[]) {
    for (const word of (list[terminal] ?? "").split(" ")) {
      const [spelling = "", canonical] = word.split("=");
      visit(terminal, spelling, canonical?.replace("~", " "));
    }
  }
}

/** The word that the tree has for a keyword: `const` for `__const__`; two words for `__int64` ("long long"). */
export function canonicalWord(spelling: string): string {
  return canonicalWords.get(spelling) ?? spelling;
}

/** What a type that the compiler declares stands for, or undefined where the name is none. */
export function predeclaredWords(name: string): readonly string[] | undefined {
  return predeclaredTypes.get(name);
}

export interface Dialect {
  /** `-std=`: c89, gnu17, iso9899:1999, ... */
  readonly standard: string;
  /** Microsoft's single words are keywords. */
  readonly microsoft: boolean;
}

/** The year of a standard; what is later than all that are known has the words of the last one. */
export function yearOfStandard(standard: string): number {
  return parseStandard(standard)?.year ?? lastYear;
}

const lastYear = 2023;

/** Every word that has a terminal of its own in this dialect, with that terminal's number; predeclared types too. */
export function createNameTable(dialect: Dialect): Map<string, number> {
  const year = yearOfStandard(dialect.standard);
  const isGnu = dialect.standard.startsWith("gnu");
  const lists = [always];
  if (year >= 1999) lists.push(sinceC99);
  if (year >= 1999 || isGnu) lists.push(inlineWord);
  if (isGnu || dialect.microsoft) lists.push(gnu);
  if (year >= 2023) lists.push(sinceC23);
  if (dialect.microsoft) lists.push(microsoft);
  const table = new Map<string, number>();
  for (const list of lists) {
    forEachKeyword(list, (terminal, spelling) => table.set(spelling, Terminal[terminal].index));
  }
  for (const name of predeclaredTypes.keys()) table.set(name, Terminal.TypedefName.index);
  return table;
}
