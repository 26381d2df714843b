// flags: --std=c23

int f(int, char *, double[3]) { return 0; }
int after;
