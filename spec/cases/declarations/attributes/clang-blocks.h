// flags: --compiler clang

void each(void (^block)(int));
