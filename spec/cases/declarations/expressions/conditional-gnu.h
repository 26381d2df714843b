enum { taken = 5 ?: 6, other = 0 ?: 7 };
