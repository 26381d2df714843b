typedef int T;
void f(int T, int a[sizeof(T)]);
int g(T);
int h(T (T));
