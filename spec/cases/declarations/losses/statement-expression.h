int f(void) { return __extension__({ int a = 1; a; }); }
int after;
