void f(int a[const], int b[restrict static 4], int c[volatile 2], const int d[]);
