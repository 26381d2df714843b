enum e { minus = -1, wide = 0xffffffff };
