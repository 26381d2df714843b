static int (*choose(void))(int);
int chosen(int) __attribute__((ifunc("choose")));
