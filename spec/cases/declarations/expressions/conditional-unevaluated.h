enum { safe = 1 ? 2 : 1 / 0, other = 0 && 1 / 0, third = 1 || 1 / 0 };
