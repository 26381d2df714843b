// flags: --std=gnu89

inline int with_symbol(void) { return 1; }
extern inline int no_symbol(void) { return 1; }
