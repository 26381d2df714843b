enum { zero = 0 };
