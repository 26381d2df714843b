void f(struct local { int a[3]; } *p, int b[sizeof(struct local)]);
struct local { char c; };
