struct bits { unsigned char a : 4; unsigned char b : 6; };
