/**
 * <stddef.h> (C11 7.19). A libc may ask for single names: it defines `__need_size_t` and the like before it includes this
 * file, which then gives just those and stays ready to be included again. The guard macros of each type are those that
 * C libraries look at before they define the type themselves.
 */

interface SharedType {
  readonly name: string;
  readonly type: string;
  /** Defined by whoever defined the type: here all of them are set, and any of them counts. */
  readonly guards: readonly string[];
}

const SHARED: readonly SharedType[] = [
  {
    name: "ptrdiff_t",
    type: "__PTRDIFF_TYPE__",
    guards: [
      "_PTRDIFF_T",
      "_PTRDIFF_T_",
      "_T_PTRDIFF_",
      "_T_PTRDIFF",
      "__PTRDIFF_T",
      "_BSD_PTRDIFF_T_",
      "___int_ptrdiff_t_h",
      "_GCC_PTRDIFF_T",
      "_PTRDIFF_T_DECLARED",
      "__DEFINED_ptrdiff_t",
    ],
  },
  {
    name: "size_t",
    type: "__SIZE_TYPE__",
    guards: [
      "_SIZE_T",
      "__SIZE_T__",
      "_SIZE_T_",
      "_SYS_SIZE_T_H",
      "_T_SIZE_",
      "_T_SIZE",
      "__SIZE_T",
      "_BSD_SIZE_T_",
      "_BSD_SIZE_T_DEFINED_",
      "_SIZE_T_DEFINED_",
      "_SIZE_T_DEFINED",
      "_SIZE_T_DECLARED",
      "__DEFINED_size_t",
      "___int_size_t_h",
      "_GCC_SIZE_T",
      "_SIZET_",
    ],
  },
  {
    name: "wchar_t",
    type: "__WCHAR_TYPE__",
    guards: [
      "_WCHAR_T",
      "__wchar_t__",
      "__WCHAR_T__",
      "_WCHAR_T_",
      "_BSD_WCHAR_T_",
      "_T_WCHAR_",
      "_T_WCHAR",
      "__WCHAR_T",
      "_WCHAR_T_DEFINED_",
      "_WCHAR_T_DEFINED",
      "_WCHAR_T_H",
      "___int_wchar_t_h",
      "__INT_WCHAR_T_H",
      "_GCC_WCHAR_T",
      "_WCHAR_T_DECLARED",
      "__DEFINED_wchar_t",
    ],
  },
];

const WINT = `#if defined __need_wint_t
#ifndef _WINT_T
#define _WINT_T
#ifndef __WINT_TYPE__
#define __WINT_TYPE__ unsigned int
#endif
typedef __WINT_TYPE__ wint_t;
#endif
#undef __need_wint_t
#endif
`;

const REST = `#if defined _STDDEF_H || defined __need_NULL
#undef NULL
#define NULL ((void *)0)
#undef __need_NULL
#endif

#ifdef _STDDEF_H
#define offsetof(TYPE, MEMBER) __builtin_offsetof(TYPE, MEMBER)
#if (defined __STDC_VERSION__ && __STDC_VERSION__ >= 201112L) || !defined __STRICT_ANSI__
#ifndef _GCC_MAX_ALIGN_T
#define _GCC_MAX_ALIGN_T
typedef struct {
  long long __max_align_ll __attribute__((__aligned__(__alignof__(long long))));
  long double __max_align_ld __attribute__((__aligned__(__alignof__(long double))));
#ifdef __i386__
  __float128 __max_align_f128 __attribute__((__aligned__(__alignof(__float128))));
#endif
} max_align_t;
#endif
#endif
#if defined __STDC_VERSION__ && __STDC_VERSION__ > 201710L
#ifndef _GCC_NULLPTR_T
#define _GCC_NULLPTR_T
typedef __typeof__(nullptr) nullptr_t;
#endif
#endif
#endif

#endif
`;

function defineShared({ name, type, guards }: SharedType): string {
  const undefinedYet = guards.map((guard) => `!defined ${guard}`).join(" && ");
  const mark = guards.map((guard) => `#define ${guard}\n`).join("");
  return `#if defined _STDDEF_H || defined __need_${name}
#if ${undefinedYet}
${mark}typedef ${type} ${name};
#endif
#undef __need_${name}
#endif
`;
}

export const stddefHeader: string = `#if (!defined _STDDEF_H && !defined _STDDEF_H_ && !defined _ANSI_STDDEF_H) \\
  || defined __need_wchar_t || defined __need_size_t || defined __need_ptrdiff_t || defined __need_NULL || defined __need_wint_t
#if !defined __need_wchar_t && !defined __need_size_t && !defined __need_ptrdiff_t && !defined __need_NULL \\
  && !defined __need_wint_t
#define _STDDEF_H
#define _STDDEF_H_
#define _ANSI_STDDEF_H
#endif
${SHARED.map(defineShared).join("")}${WINT}${REST}`;
