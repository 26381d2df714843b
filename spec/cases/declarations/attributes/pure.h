int sum(int) __attribute__((pure));
int same(int) __attribute__((__const__));
