void f(void) { __asm__ __volatile__ goto ("" : : : : end); asm inline volatile ("" ::: "memory"); end: ; }
int after;
