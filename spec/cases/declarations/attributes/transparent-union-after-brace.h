typedef union __attribute__((transparent_union)) { int *i; const int *c; } either;
int take(either argument);
