enum { equal = 1 == 1, unequal = 1 != 1 };
