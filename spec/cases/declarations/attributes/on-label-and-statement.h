int f(int n) { switch (n) { case 1: n++; __attribute__((fallthrough)); default: break; } end: __attribute__((unused)); return n; }
int after;
