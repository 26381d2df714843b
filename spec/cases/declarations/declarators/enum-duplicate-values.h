enum e { a = 1, b = 1, c = a, d };
