int f(int n) { again: for (;;) { if (n > 3) break; else if (n == 2) continue; n++; } do { n--; } while (n); goto done; done: return n; goto again; }
int after;
