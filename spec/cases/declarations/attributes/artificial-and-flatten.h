static inline __attribute__((artificial, always_inline)) int small(int a) { return a; }
int __attribute__((flatten)) whole(int);
