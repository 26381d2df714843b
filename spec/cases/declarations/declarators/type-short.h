short plain(short int i, unsigned short u, signed short int s);
