// flags: --std=gnu89

static value;
f(x) int x; { return x; }
