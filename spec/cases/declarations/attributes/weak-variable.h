extern int maybe __attribute__((weak));
int own __attribute__((weak)) = 1;
