void f(int n, int a[n][n + 1], int b[*], int (*c)[n]);
void g(int n, double *d[static n]);
