int *const a, *volatile b, *const *c, *restrict d;
