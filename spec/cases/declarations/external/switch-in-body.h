int f(int c) { switch (c) { case 'a': case 'b' ... 'z': { int d; d = 1; return d; } default: ; } return 0; }
int after;
