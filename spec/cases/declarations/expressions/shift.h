enum { left = 1 << 5, right = -16 >> 2 };
