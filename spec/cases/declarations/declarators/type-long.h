long plain(long int i, unsigned long u, long long l, unsigned long long int ull);
