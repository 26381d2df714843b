/**
 * A target is data: the sizes, alignments and rules that a compiler for it has. Sizes and alignments are in bits.
 * One data file a triple under `target/triples/`; a new one needs no other change than its line in `target/targets.ts`.
 */

export type BitFieldRule =
  /** System V psABIs: bit-fields share units of their declared type and may not straddle one. */
  | "system-v"
  /** AAPCS and AAPCS64: as System V, but unnamed and zero-width bit-fields affect the record's alignment. */
  | "aapcs"
  /** Microsoft: a unit holds bit-fields of one size only. */
  | "microsoft"
  /** Apple's arm64: as System V; unnamed bit-fields do not affect alignment. */
  | "apple";

export type CompilerIdentity = "gcc" | "clang" | "msvc";
export type OperatingSystem = "linux" | "windows" | "darwin" | "emscripten";

/** Size and alignment in bits; `memberAlign` where a record member has another one (i386: 32 for long long, double). */
export interface ScalarLayout {
  readonly size: number;
  readonly align: number;
  readonly memberAlign?: number;
  /** A flag chose it, or its format: the platform's own libraries have it not (`prepareTarget`). */
  readonly isForeign?: boolean;
}

/** C's arithmetic types that have a layout of their own; signed and unsigned share one. */
export type ScalarName =
  | "bool"
  | "char"
  | "short"
  | "int"
  | "long"
  | "long long"
  | "__int128"
  | "float"
  | "double"
  | "long double"
  /** GNU C's on x86; where `long double` is x87's too, it is that one, and has no row. */
  | "__float80"
  | "_Float16"
  | "_Float128"
  | "_Decimal32"
  | "_Decimal64"
  | "_Decimal128"
  | "pointer";

export interface Target {
  readonly triple: string;
  readonly architecture: "x86_64" | "i386" | "aarch64" | "arm" | "riscv64" | "s390x" | "wasm32";
  readonly operatingSystem: OperatingSystem;
  readonly environment: "gnu" | "musl" | "msvc" | "mingw" | "apple" | "emscripten";
  readonly bigEndian: boolean;
  readonly scalars: Readonly<Partial<Record<ScalarName, ScalarLayout>>>;
  /** Plain `char` is signed. */
  readonly charSigned: boolean;
  /** Names of C types: `size_t` is "unsigned long" on LP64. */
  readonly sizeType: IntegerTypeName;
  readonly pointerDifferenceType: IntegerTypeName;
  readonly wideCharacterType: IntegerTypeName;
  readonly wideIntegerType: IntegerTypeName;
  readonly intmaxType: IntegerTypeName;
  /** Format of `long double`. */
  readonly longDoubleFormat: "x87" | "binary128" | "binary64";
  readonly bitFieldRule: BitFieldRule;
  /** Plain `int` as a bit-field is unsigned (6.7.2p5 leaves it open), where a flag says so. */
  readonly bitFieldsUnsigned?: boolean;
  /** How functions without an attribute are called, where a flag chose another way than the platform's. */
  readonly functionConvention?: "stdcall" | "regparm";
  /** i386: `float` and `double` are passed and returned in SSE's registers, where a flag said so. */
  readonly passesFloatsInSse?: boolean;
  /** Largest alignment (bits) that `aligned` without an argument and `max_align_t` have. */
  readonly biggestAlign: number;
  /** What gcc's `_Alignof` says at most (bits), where that is more than `biggestAlign`: with AVX. */
  readonly reportedAlign?: number;
  /** i386: sizes (bits) of the vectors of integers that flags leave to registers of integers; without flags 64. */
  readonly vectorsInIntegers?: readonly number[];
  /** Enums are `int` whatever their values (Microsoft). */
  readonly enumsAreInt: boolean;
  /** What `__builtin_va_list` is: an array of one record, a pointer to char or void, or a record. */
  readonly vaList: "record-array" | "char-pointer" | "void-pointer" | "record";
  readonly defaultCompiler: CompilerIdentity;
  /** Where a compiler or flags were asked for (`prepareTarget`): its numbers, the major one first. */
  readonly compilerVersion?: readonly number[];
  /** Likewise: its predefined macros, `NAME VALUE` each, instead of those that the triple has. */
  readonly macroLines?: readonly string[];
  /** What its compiler says of itself, where that is not gcc (`prepareTarget`). */
  readonly knowledge?: CompilerKnowledge;
  /** Directories searched for `<...>` by default, before those of `--sysroot` handling; later ones last. */
  readonly includeDirectories: readonly string[];
}

/** A compiler's answers to headers that ask. */
export interface CompilerKnowledge {
  /** 0, 1, or a date. */
  hasAttribute(scope: string | undefined, name: string): number;
  hasStandardAttribute(scope: string | undefined, name: string): number;
  hasDeclspecAttribute(name: string): boolean;
  hasBuiltin(name: string): boolean;
  hasFeature(name: string): boolean;
  hasExtension(name: string): boolean;
}

export type IntegerTypeName =
  | "char"
  | "signed char"
  | "unsigned char"
  | "short"
  | "unsigned short"
  | "int"
  | "unsigned int"
  | "long"
  | "unsigned long"
  | "long long"
  | "unsigned long long"
  | "__int128"
  | "unsigned __int128";
