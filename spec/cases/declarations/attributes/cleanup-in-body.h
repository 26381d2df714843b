void release(int *);
int f(void) { int guard __attribute__((cleanup(release))) = 1; return guard; }
int after;
