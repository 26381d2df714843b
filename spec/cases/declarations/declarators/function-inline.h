inline int inline_only(void) { return 1; }
static inline int static_inline(void) { return 2; }
extern inline int exported(void) { return 3; }
