union u { int a : 5; unsigned b : 9; char c; long long d : 33; };
