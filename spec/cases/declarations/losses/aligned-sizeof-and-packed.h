struct __attribute__((packed, aligned(sizeof(int)))) s { char a; int b; };
