void stop(void) __attribute__((noreturn));
int pure(int) __attribute__((const));
