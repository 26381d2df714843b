struct s { char a; _Alignas(8) char b; _Alignas(double) char c; _Alignas(4) _Alignas(2) char d; };
