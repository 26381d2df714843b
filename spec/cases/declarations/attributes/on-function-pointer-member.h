struct s { void (*stop)(void) __attribute__((unused)); int (*call)(int) __attribute__((aligned(16))); };
