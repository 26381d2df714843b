// flags: --target riscv64-linux-gnu

struct s { char a; long b; char c; long long d; char e; double f; char g; long double h; char i; void *j; };
