#define A 1
AA A_ _A A1 1A A.A A->A
