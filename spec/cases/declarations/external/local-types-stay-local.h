typedef int T;
void f(void) { char T; struct local { int a; }; enum { inside }; }
T after;
