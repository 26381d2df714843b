// flags: --std=c23

enum { a = 1'000'000, b = 0x1'0, c = 0b1'0'1, d = 0'17 };
int list[1'0];
