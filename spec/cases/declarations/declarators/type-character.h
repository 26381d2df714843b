char plain(signed char s, unsigned char u);
