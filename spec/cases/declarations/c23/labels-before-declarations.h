// flags: --std=c23

int f(void) { here: int a = 1; return a; end: }
int after;
