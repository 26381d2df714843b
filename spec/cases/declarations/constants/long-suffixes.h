struct of_long { char long_bytes[sizeof(1l)], long_long_bytes[sizeof(1ll)]; };
#define LONG 1UL
#define LONG_LONG 0x7fffffffffffffffLLU
