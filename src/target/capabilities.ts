/** What a compiler says of itself: `__has_attribute`, `__has_builtin` and clang's further questions. */

import { builtinFunctions, libraryFunctions, otherFunctions } from "./builtin-names.ts";
import type { Target } from "./target.ts";
import { hasWord, withoutUnderscores } from "./words.ts";

/** GNU attributes of gcc 12; those of one architecture are told apart below. */
const GNU_ATTRIBUTES = `
NSObject access alias aligned alloc_align alloc_size always_inline artificial assume_aligned
callee_pop_aggregate_return cdecl cf_check cleanup cold common const constructor copy designated_init destructor error
externally_visible fastcall fentry_name fentry_section flatten force_align_arg_pointer format format_arg
function_return gcc_struct gnu_inline hot ifunc indirect_branch indirect_return interrupt leaf malloc may_alias mode
ms_abi ms_hook_prologue ms_struct naked no_address_safety_analysis no_caller_saved_registers no_icf
no_instrument_function no_profile_instrument_function no_reorder no_sanitize no_sanitize_address no_sanitize_coverage
no_sanitize_thread no_sanitize_undefined no_split_stack no_stack_limit no_stack_protector nocf_check noclone nocommon
nodirect_extern_access noinline noipa nonnull nonstring noplt noreturn nothrow objc_nullability objc_root_class
optimize packed patchable_function_entry pure regparm retain returns_nonnull returns_twice scalar_storage_order
section sentinel signed_bool_precision simd sseregparm stack_protect stdcall symver sysv_abi tainted_args target
target_clones thiscall tls_model transaction_callable transaction_may_cancel_outer transaction_pure
transaction_safe_dynamic transaction_unsafe transaction_wrap transparent_union unavailable uninitialized unused used
vector_mask vector_size visibility volatile warn_if_not_aligned warn_unused warn_unused_result warning weak weakref
zero_call_used_regs
`;

/** Standard attributes and the date of the paper that brought them, as gcc 12 answers for C. */
const STANDARD_ATTRIBUTES: Readonly<Record<string, number>> = {
  deprecated: 201904,
  fallthrough: 201904,
  maybe_unused: 201904,
  nodiscard: 202003,
};

/** Attributes that only x86 has. */
const X86_ATTRIBUTES: ReadonlySet<string> = new Set([
  "callee_pop_aggregate_return",
  "cdecl",
  "cf_check",
  "fastcall",
  "fentry_name",
  "fentry_section",
  "force_align_arg_pointer",
  "function_return",
  "gcc_struct",
  "indirect_branch",
  "indirect_return",
  "interrupt",
  "ms_abi",
  "ms_hook_prologue",
  "ms_struct",
  "naked",
  "no_caller_saved_registers",
  "nocf_check",
  "nodirect_extern_access",
  "regparm",
  "sseregparm",
  "stdcall",
  "sysv_abi",
  "thiscall",
]);

/** Windows targets' own. */
const WINDOWS_ATTRIBUTES: ReadonlySet<string> = new Set(["dllexport", "dllimport", "selectany", "shared"]);

/** The value of `__has_c_attribute`: standard attributes have no scope there, GNU's are in `gnu::`. */
export function hasStandardAttribute(target: Target, scope: string | undefined, name: string): number {
  if (target.knowledge !== undefined) return target.knowledge.hasStandardAttribute(scope, name);
  if (scope === undefined) return STANDARD_ATTRIBUTES[withoutUnderscores(name)] ?? 0;
  return hasAttribute(target, scope, name);
}

/** The value of `__has_attribute(scope::name)`: 0, 1, or a date. */
export function hasAttribute(target: Target, scope: string | undefined, name: string): number {
  if (target.knowledge !== undefined) return target.knowledge.hasAttribute(scope, name);
  const plain = withoutUnderscores(name);
  if (scope !== undefined && scope !== "gnu" && scope !== "__gnu__") return 0;
  const date = scope === undefined ? STANDARD_ATTRIBUTES[plain] : undefined;
  if (date !== undefined) return date;
  if (WINDOWS_ATTRIBUTES.has(plain)) return target.operatingSystem === "windows" ? 1 : 0;
  const isX86 = target.architecture === "x86_64" || target.architecture === "i386";
  if (!isX86 && X86_ATTRIBUTES.has(plain)) return 0;
  return STANDARD_ATTRIBUTES[plain] !== undefined || hasWord(GNU_ATTRIBUTES, plain) ? 1 : 0;
}

export function hasBuiltin(target: Target, name: string): boolean {
  if (target.knowledge !== undefined) return target.knowledge.hasBuiltin(name);
  if (hasWord(otherFunctions, name) || hasWord(libraryFunctions, name)) return true;
  if (!name.startsWith("__builtin_")) return false;
  const rest = name.slice("__builtin_".length);
  if (rest.startsWith("ia32_")) return target.architecture === "x86_64" || target.architecture === "i386";
  return hasWord(builtinFunctions, rest) || hasWord(libraryFunctions, rest);
}

/** clang's `__has_feature`; gcc has no such question. */
export function hasFeature({ knowledge }: Target, name: string): boolean {
  return knowledge?.hasFeature(name) ?? false;
}

/** clang's `__has_extension`: also what the chosen standard has not. */
export function hasExtension({ knowledge }: Target, name: string): boolean {
  return knowledge?.hasExtension(name) ?? false;
}

/** clang's `__has_declspec_attribute`. */
export function hasDeclspecAttribute({ knowledge }: Target, name: string): boolean {
  return knowledge?.hasDeclspecAttribute(name) ?? false;
}

/** C's keywords and clang's: what `__is_identifier` says no to. */
const RESERVED_WORDS = `
auto break case char const continue default do double else enum extern float for goto if inline int long register restrict
return short signed sizeof static struct switch typedef union unsigned void volatile while _Alignas _Alignof _Atomic _Bool
_Complex _Generic _Imaginary _Noreturn _Static_assert _Thread_local __attribute __attribute__ __alignof __alignof__ __asm
__asm__ __builtin_va_arg __complex __complex__ __const __const__ __extension__ __imag __imag__ __inline __inline__ __int128
__label__ __real __real__ __restrict __restrict__ __signed __signed__ __thread __typeof __typeof__ __volatile __volatile__
asm typeof _Float16 __float128 __int64 __declspec __cdecl __stdcall
`;

export function isReservedWord(name: string): boolean {
  return hasWord(RESERVED_WORDS, name);
}

/** What gcc asserts of a target by itself, as predicate and answer (an old GNU extension). */
export function predefinedAssertions(target: Target): readonly (readonly [string, string])[] {
  const { architecture, operatingSystem } = target;
  const machine =
    architecture === "x86_64" || architecture === "i386" || architecture === "arm" ? architecture : undefined;
  const assertions: (readonly [string, string])[] = [];
  if (machine !== undefined) assertions.push(["machine", machine], ["cpu", machine]);
  if (operatingSystem === "linux")
    assertions.push(["system", "linux"], ["system", "unix"], ["system", "posix"]);
  else if (operatingSystem === "windows") assertions.push(["system", "winnt"]);
  return assertions;
}
