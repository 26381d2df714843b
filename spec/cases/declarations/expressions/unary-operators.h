enum { minus = -5, plus = +5, complement = ~5, not = !5 };
