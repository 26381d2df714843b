extern char space[1ull << 40];
