enum { unsigned_wins = -1 > 0u, long_holds = -1 < (long)0u, wraps = (unsigned char)-1, narrow = (signed char)200, shifted = -8 >> 1, negative_division = -7 / 2, negative_remainder = -7 % 2 };
