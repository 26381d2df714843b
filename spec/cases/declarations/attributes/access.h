void fill(char *out, unsigned long size) __attribute__((access(write_only, 1, 2)));
