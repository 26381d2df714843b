enum { chosen = __builtin_choose_expr(sizeof(int) == 4, 1, 2) };
