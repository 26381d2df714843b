void f(int a __attribute__((unused)), __attribute__((unused)) int b);
