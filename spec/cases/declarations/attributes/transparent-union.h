typedef union { int *i; const int *c; } either __attribute__((transparent_union));
int take(either argument);
