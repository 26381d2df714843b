int f(int n) { if (n) { while (n--) continue; } else for (int i = 0; i < 3; i++) { switch (i) { case 1 ... 2: goto end; default: break; } } do n++; while (n < 3); end: return n; }
int after;
