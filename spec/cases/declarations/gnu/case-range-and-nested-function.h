int f(int n) { int inner(int x) { return x + n; } switch (n) { case 1 ... 5: return inner(n); } return 0; }
int after;
