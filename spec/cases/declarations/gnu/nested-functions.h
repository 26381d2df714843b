int f(int n) { int g(int m) { return m + n; } auto int h(void); int h(void) { return n; } return g(1) + h(); }
int after;
