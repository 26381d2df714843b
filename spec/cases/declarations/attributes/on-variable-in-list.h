int a, b __attribute__((unused)), *c __attribute__((aligned(16))), d[2];
