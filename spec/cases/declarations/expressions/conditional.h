enum { chosen = 1 ? 10 : 20, unevaluated = 0 ? 1 / 0 : 30, without_middle = 5 ?: 6 };
