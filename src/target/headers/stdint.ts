/** <stdint.h> (C11 7.20). The libc's own file wins where there is one; else these are its definitions. */

const WIDTHS = [8, 16, 32, 64] as const;

function declareTypes(): string {
  let text = "";
  for (const width of WIDTHS) {
    text += `#ifdef __INT${width}_TYPE__
typedef __INT${width}_TYPE__ int${width}_t;
typedef __UINT${width}_TYPE__ uint${width}_t;
#define INT${width}_MAX __INT${width}_MAX__
#define INT${width}_MIN (-INT${width}_MAX - 1)
#define UINT${width}_MAX __UINT${width}_MAX__
#endif
`;
    for (const kind of ["LEAST", "FAST"] as const) {
      const name = kind.toLowerCase();
      text += `typedef __INT_${kind}${width}_TYPE__ int_${name}${width}_t;
typedef __UINT_${kind}${width}_TYPE__ uint_${name}${width}_t;
#define INT_${kind}${width}_MAX __INT_${kind}${width}_MAX__
#define INT_${kind}${width}_MIN (-INT_${kind}${width}_MAX - 1)
#define UINT_${kind}${width}_MAX __UINT_${kind}${width}_MAX__
`;
    }
    text += `#define INT${width}_C(c) __INT${width}_C(c)
#define UINT${width}_C(c) __UINT${width}_C(c)
`;
  }
  return text;
}

const REST = `#ifdef __INTPTR_TYPE__
typedef __INTPTR_TYPE__ intptr_t;
typedef __UINTPTR_TYPE__ uintptr_t;
#define INTPTR_MAX __INTPTR_MAX__
#define INTPTR_MIN (-INTPTR_MAX - 1)
#define UINTPTR_MAX __UINTPTR_MAX__
#endif
typedef __INTMAX_TYPE__ intmax_t;
typedef __UINTMAX_TYPE__ uintmax_t;
#define INTMAX_MAX __INTMAX_MAX__
#define INTMAX_MIN (-INTMAX_MAX - 1)
#define UINTMAX_MAX __UINTMAX_MAX__
#define INTMAX_C(c) __INTMAX_C(c)
#define UINTMAX_C(c) __UINTMAX_C(c)
#define PTRDIFF_MAX __PTRDIFF_MAX__
#define PTRDIFF_MIN (-PTRDIFF_MAX - 1)
#define SIG_ATOMIC_MAX __SIG_ATOMIC_MAX__
#define SIG_ATOMIC_MIN __SIG_ATOMIC_MIN__
#define SIZE_MAX __SIZE_MAX__
#define WCHAR_MAX __WCHAR_MAX__
#define WCHAR_MIN __WCHAR_MIN__
#define WINT_MAX __WINT_MAX__
#define WINT_MIN __WINT_MIN__
`;

export const stdintHeader: string = `#ifndef _GCC_WRAP_STDINT_H
#if __STDC_HOSTED__ && __has_include_next(<stdint.h>)
#include_next <stdint.h>
#else
#ifndef _GCC_STDINT_H
#define _GCC_STDINT_H
${declareTypes()}${REST}#endif
#endif
#define _GCC_WRAP_STDINT_H
#endif
`;
