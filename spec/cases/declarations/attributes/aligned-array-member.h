struct s { char a; short b[3] __attribute__((aligned(8))); char c; };
