__asm__(".globl one");
asm (".set two, 2");
int after;
