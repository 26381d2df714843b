enum { a = sizeof(int *), b = sizeof(int (*)(void)), c = sizeof(int *[3]), d = sizeof(int (*)[3]), e = sizeof(const char *const) };
