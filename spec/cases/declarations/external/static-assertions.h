_Static_assert(sizeof(int) == 4, "int");
_Static_assert(1, "one" " and " "more");
int after;
