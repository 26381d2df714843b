extern int *p;
__typeof__(1 ? p : (void *)0) kept;
__typeof__(1 ? (const int *)p : p) constant;
__typeof__(1 ? 1 : 2L) larger;
__typeof__(1 ? 1 : 1.0f) real;
