typedef struct { int a; } pair;
pair make(void) { pair p = { 1 }; return p; }
pair *same(pair *p) { return p; }
