struct s { signed char a : 3; short b : 9; long c : 33; unsigned long long d : 40; char e : 1; };
