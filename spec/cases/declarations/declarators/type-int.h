signed plain(unsigned u, signed int s);
