int replaced(int) __attribute__((weak));
int another(int) __attribute__((alias("replaced")));
