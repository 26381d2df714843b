int save(void *) __attribute__((returns_twice));
