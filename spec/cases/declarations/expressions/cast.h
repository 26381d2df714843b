enum { wrapped = (unsigned char)300, negative = (signed char)0x80, truncated = (int)3.9 };
