void f(void) { __asm__ volatile ("nop" : : : "memory"); }
__asm__(".globl nothing");
int after;
