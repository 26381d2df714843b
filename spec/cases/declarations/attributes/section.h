extern int placed __attribute__((section(".special")));
int put(void) __attribute__((section(".text.special")));
