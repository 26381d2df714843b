struct s { int a : 3; int b : 5 __attribute__((aligned(8))); int c : 4; };
