int f(int a);
int f(int) __attribute__((nonnull)) __asm__("g");
int f(int named);
