/* GNU C: `mode` is about the declared type, which a pointer is; a vector's attribute is the base type's. */
int __attribute__((mode(DI))) wide, *plain;
extern int *after __attribute__((mode(DI)));
extern int (__attribute__((mode(DI))) *within);
int (*call)(int) __attribute__((mode(DI)));
void take(__attribute__((mode(DI))) int *, int *__attribute__((mode(DI))) q, void (*)(void) __attribute__((mode(DI))));
extern int *__attribute__((vector_size(16))) vectors;
