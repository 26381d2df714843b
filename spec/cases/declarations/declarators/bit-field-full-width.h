struct s { char a; int b : 32; char c; long long d : 64; };
