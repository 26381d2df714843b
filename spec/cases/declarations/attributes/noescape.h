// flags: --compiler clang

void each(const void *list __attribute__((noescape)));
int after;
