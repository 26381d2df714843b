void f(register int a, register char *b);
