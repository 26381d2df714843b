/** <stdatomic.h> (C11 7.17): types, and the generic functions as what the compiler has built in. */

const TYPES: readonly (readonly [string, string])[] = [
  ["bool", "_Bool"],
  ["char", "char"],
  ["schar", "signed char"],
  ["uchar", "unsigned char"],
  ["short", "short"],
  ["ushort", "unsigned short"],
  ["int", "int"],
  ["uint", "unsigned int"],
  ["long", "long"],
  ["ulong", "unsigned long"],
  ["llong", "long long"],
  ["ullong", "unsigned long long"],
  ["char16_t", "__CHAR16_TYPE__"],
  ["char32_t", "__CHAR32_TYPE__"],
  ["wchar_t", "__WCHAR_TYPE__"],
  ...[
    "INT_LEAST8",
    "INT_LEAST16",
    "INT_LEAST32",
    "INT_LEAST64",
    "INT_FAST8",
    "INT_FAST16",
    "INT_FAST32",
    "INT_FAST64",
  ].flatMap((name): (readonly [string, string])[] => [
    [`${name.toLowerCase()}_t`, `__${name}_TYPE__`],
    [`u${name.toLowerCase()}_t`, `__U${name}_TYPE__`],
  ]),
  ["intptr_t", "__INTPTR_TYPE__"],
  ["uintptr_t", "__UINTPTR_TYPE__"],
  ["size_t", "__SIZE_TYPE__"],
  ["ptrdiff_t", "__PTRDIFF_TYPE__"],
  ["intmax_t", "__INTMAX_TYPE__"],
  ["uintmax_t", "__UINTMAX_TYPE__"],
];

const ORDERS = ["relaxed", "consume", "acquire", "release", "acq_rel", "seq_cst"] as const;
const LOCK_FREE = [
  "BOOL",
  "CHAR",
  "CHAR16_T",
  "CHAR32_T",
  "WCHAR_T",
  "SHORT",
  "INT",
  "LONG",
  "LLONG",
  "POINTER",
] as const;
const FETCHES = ["add", "sub", "or", "xor", "and"] as const;

function enumerators(): string {
  return ORDERS.map((order) => `  memory_order_${order} = __ATOMIC_${order.toUpperCase()}`).join(",\n");
}

function fetch(name: string): string {
  return `#define atomic_fetch_${name}(o, v) __atomic_fetch_${name}((o), (v), __ATOMIC_SEQ_CST)
#define atomic_fetch_${name}_explicit(o, v, m) __atomic_fetch_${name}((o), (v), (m))
`;
}

const GENERICS = `#define atomic_init(o, v) atomic_store_explicit((o), (v), __ATOMIC_RELAXED)
#define kill_dependency(y) (y)
#define atomic_is_lock_free(o) __atomic_is_lock_free(sizeof(*(o)), (o))
#define atomic_store_explicit(o, v, m) __extension__({ __typeof__(o) __o = (o); __typeof__((void)0, *__o) __v = (v); __atomic_store(__o, &__v, (m)); })
#define atomic_store(o, v) atomic_store_explicit((o), (v), __ATOMIC_SEQ_CST)
#define atomic_load_explicit(o, m) __extension__({ __typeof__(o) __o = (o); __typeof__((void)0, *__o) __v; __atomic_load(__o, &__v, (m)); __v; })
#define atomic_load(o) atomic_load_explicit((o), __ATOMIC_SEQ_CST)
#define atomic_exchange_explicit(o, v, m) __extension__({ __typeof__(o) __o = (o); __typeof__((void)0, *__o) __v = (v); __typeof__((void)0, *__o) __r; __atomic_exchange(__o, &__v, &__r, (m)); __r; })
#define atomic_exchange(o, v) atomic_exchange_explicit((o), (v), __ATOMIC_SEQ_CST)
#define atomic_compare_exchange_strong_explicit(o, e, v, s, f) __extension__({ __typeof__(o) __o = (o); __typeof__((void)0, *__o) __v = (v); __atomic_compare_exchange(__o, (e), &__v, 0, (s), (f)); })
#define atomic_compare_exchange_strong(o, e, v) atomic_compare_exchange_strong_explicit((o), (e), (v), __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)
#define atomic_compare_exchange_weak_explicit(o, e, v, s, f) __extension__({ __typeof__(o) __o = (o); __typeof__((void)0, *__o) __v = (v); __atomic_compare_exchange(__o, (e), &__v, 1, (s), (f)); })
#define atomic_compare_exchange_weak(o, e, v) atomic_compare_exchange_weak_explicit((o), (e), (v), __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)
`;

const FLAG = `typedef struct {
#if __GCC_ATOMIC_TEST_AND_SET_TRUEVAL == 1
  _Atomic(_Bool) __val;
#else
  _Atomic(unsigned char) __val;
#endif
} atomic_flag;
#define ATOMIC_FLAG_INIT { 0 }
#define atomic_flag_test_and_set(o) __atomic_test_and_set((o), __ATOMIC_SEQ_CST)
#define atomic_flag_test_and_set_explicit(o, m) __atomic_test_and_set((o), (m))
#define atomic_flag_clear(o) __atomic_clear((o), __ATOMIC_SEQ_CST)
#define atomic_flag_clear_explicit(o, m) __atomic_clear((o), (m))
extern void atomic_thread_fence(memory_order);
#define atomic_thread_fence(m) __atomic_thread_fence(m)
extern void atomic_signal_fence(memory_order);
#define atomic_signal_fence(m) __atomic_signal_fence(m)
`;

export const stdatomicHeader: string = `#ifndef _STDATOMIC_H
#define _STDATOMIC_H
typedef enum {
${enumerators()}
} memory_order;
${TYPES.map(([name, type]) => `typedef _Atomic(${type}) atomic_${name};\n`).join("")}#define ATOMIC_VAR_INIT(v) (v)
${LOCK_FREE.map((name) => `#define ATOMIC_${name}_LOCK_FREE __GCC_ATOMIC_${name}_LOCK_FREE\n`).join("")}${GENERICS}${FETCHES.map(fetch).join("")}${FLAG}#endif
`;
