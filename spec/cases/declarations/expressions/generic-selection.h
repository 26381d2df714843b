enum { of_long = _Generic(1L, int: 1, long: 2, default: 3), by_default = _Generic("s", int: 1, default: 3) };
