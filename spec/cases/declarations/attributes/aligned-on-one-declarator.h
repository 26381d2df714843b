struct s { char a; int b __attribute__((aligned(8))), c; };
