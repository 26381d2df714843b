enum { same = __builtin_types_compatible_p(int, const int), different = __builtin_types_compatible_p(int, long) };
