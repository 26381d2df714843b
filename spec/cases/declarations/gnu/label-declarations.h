void f(void) { __label__ a, b; a: b: ; void *where = &&a; goto *where; }
int after;
