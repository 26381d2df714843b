void f(enum { local = 3 } a);
int after;
