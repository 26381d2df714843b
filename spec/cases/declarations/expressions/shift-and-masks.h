enum { bit = 1 << 5, high = 1u << 31 >> 31, mask = (1 << 4) - 1, joined = 0xf0 | 0x0f, cleared = 0xff & ~0x0f, toggled = 0xff ^ 0x0f };
