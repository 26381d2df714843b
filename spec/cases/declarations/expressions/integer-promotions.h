enum { a = sizeof(+(char)1), b = sizeof((short)1 + (short)1), c = sizeof(~(unsigned char)1), d = sizeof((char)1 << 1L), e = sizeof(!1.0), f = (unsigned char)255 + 1 };
