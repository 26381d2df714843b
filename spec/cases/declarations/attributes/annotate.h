// flags: --compiler clang

int __attribute__((annotate("reviewed"))) checked(int);
