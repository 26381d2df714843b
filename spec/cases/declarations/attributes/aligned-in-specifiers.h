struct s { char a; int __attribute__((aligned(8))) b, c; };
