_Static_assert(sizeof(int) == 4, "int has four bytes");
struct s { int a; _Static_assert(1, "in a struct"); int b; };
