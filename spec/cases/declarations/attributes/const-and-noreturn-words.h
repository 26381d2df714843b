int pure_one(int) __attribute__((const));
void stop(void) __attribute__((noreturn));
void quit(void) __attribute__((__noreturn__));
