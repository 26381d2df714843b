extern int x;
extern __typeof__(x) x;
int f(int);
extern __typeof__(f) f __attribute__((nothrow));
