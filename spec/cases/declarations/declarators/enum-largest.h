enum e { most = 0xffffffffffffffff };
enum f { least = -0x7fffffffffffffff - 1 };
