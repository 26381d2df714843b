void *lines(void) __attribute__((assume_aligned(64)));
