struct __attribute__((designated_init)) s { int a; };
void *allocate(unsigned long) __attribute__((malloc, alloc_size(1), warn_unused_result));
