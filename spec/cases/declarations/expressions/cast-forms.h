enum { a = (int)3.9, b = (unsigned char)300, c = (_Bool)0.5, d = (int)(char)200, e = (long)(int *)8, f = (short)0x12345 };
