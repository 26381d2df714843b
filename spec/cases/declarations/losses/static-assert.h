_Static_assert(1, "lost by others");
int kept;
