// flags: --std=c23

enum wide { small = 1, large = 0x100000000 };
