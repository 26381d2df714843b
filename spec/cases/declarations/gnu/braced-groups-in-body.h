int f(int a) { return ({ int b = a; typeof(b) c = b; c + 1; }); }
int after;
