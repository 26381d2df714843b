# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "include-by-macro.h"



# 1 "<bindwright>/stddef.h" 1 3 4
# 21 "<bindwright>/stddef.h" 3 4
typedef long int ptrdiff_t;
# 43 "<bindwright>/stddef.h" 3 4
typedef long unsigned int size_t;
# 65 "<bindwright>/stddef.h" 3 4
typedef int wchar_t;
# 90 "<bindwright>/stddef.h" 3 4
typedef struct {
  long long __max_align_ll __attribute__((__aligned__(__alignof__(long long))));
  long double __max_align_ld __attribute__((__aligned__(__alignof__(long double))));



} max_align_t;
# 5 "include-by-macro.h" 2
# 1 "<bindwright>/stdarg.h" 1 3 4
# 10 "<bindwright>/stdarg.h" 3 4
typedef __builtin_va_list __gnuc_va_list;
# 26 "<bindwright>/stdarg.h" 3 4
typedef __gnuc_va_list va_list;
# 6 "include-by-macro.h" 2
# 1 "<bindwright>/stdbool.h" 1 3 4
# 7 "include-by-macro.h" 2
1
