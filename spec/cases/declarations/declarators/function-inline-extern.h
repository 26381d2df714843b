inline int no_symbol(void) { return 1; }
extern inline int with_symbol(void) { return 1; }
inline int declared(void) { return 1; }
extern int declared(void);
