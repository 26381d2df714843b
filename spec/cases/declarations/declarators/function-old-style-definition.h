int old(a, b, c) int a; double *c; register b; { return a; }
floats(x) float x; { return 0; }
