void *grab(unsigned long align, unsigned long size) __attribute__((alloc_align(1), alloc_size(2)));
