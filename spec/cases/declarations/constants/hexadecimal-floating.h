#define HEXADECIMAL 0x1.8p3
#define SMALL 0x.1p-4f
