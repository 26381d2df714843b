struct s { char a __attribute__((aligned(4))) __attribute__((aligned(8), aligned(2))); };
