// flags: --compiler clang

int gone(void) __attribute__((unavailable("removed")));
