struct flags { unsigned a : 3, : 4, b : 9; char c; unsigned long wide : 40; };
struct reset { unsigned a : 1; unsigned : 0; unsigned b : 1; };
