// flags: --target arm64-apple-darwin

struct s { char a : 3; int b : 5; short : 0; unsigned long long c : 33; char d; int : 7; int e : 9; };
