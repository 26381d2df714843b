struct s { char a; int b __attribute__((packed, aligned(2))); char c; };
