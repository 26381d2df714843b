int a, *b, c[3], (*d)(void), e(int), **f[2], (g);
