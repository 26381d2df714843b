enum { less = 1 < 2, greater = 1 > 2, mixed = -1 < 1u, not_more = 2 <= 2, not_less = 1 >= 2 };
