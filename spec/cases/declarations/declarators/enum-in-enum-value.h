enum e { a = sizeof(enum { inner = 4 }), b = inner };
