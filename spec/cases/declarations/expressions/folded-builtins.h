enum { swapped = (int)__builtin_bswap16(0x1234), zeros = __builtin_clz(1), expected = __builtin_expect(3, 1), constant = __builtin_constant_p(4), length = sizeof(char[__builtin_strlen("four")]) };
