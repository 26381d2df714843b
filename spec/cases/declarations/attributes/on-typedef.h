typedef int old __attribute__((deprecated));
typedef struct { int a; } kept __attribute__((unused));
old a;
kept b;
