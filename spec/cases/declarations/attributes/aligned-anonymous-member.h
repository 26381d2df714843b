struct s { char a; struct { char b; } __attribute__((aligned(8))); char c; };
