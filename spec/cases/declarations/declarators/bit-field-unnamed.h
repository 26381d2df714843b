struct bits { unsigned a : 3; unsigned : 4; unsigned b : 2; };
