enum { product = 6 * 7, quotient = -7 / 2, remainder = -7 % 2 };
