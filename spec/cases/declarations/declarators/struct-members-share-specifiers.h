struct shared { int a, *b, c[2], (*d)(int); };
