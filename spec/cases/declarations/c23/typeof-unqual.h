// flags: --std=c23

extern const volatile int object;
typeof_unqual(object) plain;
