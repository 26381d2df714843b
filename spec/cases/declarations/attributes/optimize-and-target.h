int __attribute__((optimize("O3"))) fast(int);
int __attribute__((target("avx2"))) wide(int);
