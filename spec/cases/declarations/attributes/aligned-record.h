struct __attribute__((aligned(32))) s { char a; };
