struct s { int a; };
enum { same = __builtin_types_compatible_p(int, const int), other = __builtin_types_compatible_p(int *, const int *), record = __builtin_types_compatible_p(struct s, struct s), array = __builtin_types_compatible_p(int[], int[3]) };
