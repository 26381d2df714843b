enum { a = __builtin_constant_p(3), b = __builtin_strlen("four"), c = __builtin_expect(5, 1), d = __builtin_choose_expr(1, 2, "x"), e = __builtin_abs(-4) };
