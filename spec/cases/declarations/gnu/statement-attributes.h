int f(int a) { __attribute__((unused)) int b; return a; }
int after;
