extern inline __attribute__((gnu_inline)) int no_symbol(void) { return 1; }
inline __attribute__((gnu_inline)) int with_symbol(void) { return 1; }
