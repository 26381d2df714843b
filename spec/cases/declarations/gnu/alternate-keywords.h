__const__ int a;
__signed__ char b;
extern __inline__ int c(void) { return 1; }
