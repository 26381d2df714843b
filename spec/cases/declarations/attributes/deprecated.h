int old(void) __attribute__((deprecated("use new")));
