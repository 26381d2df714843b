struct __attribute__((packed, aligned(4))) s { char a; int b; char c; };
