struct bits { unsigned a : 3; unsigned : 0; unsigned b : 2; };
