struct s { int a; _Static_assert(sizeof(int) == 4, "int"); char b; };
