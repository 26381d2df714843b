void release(void *);
void *grab(unsigned long) __attribute__((malloc, malloc(release, 1)));
