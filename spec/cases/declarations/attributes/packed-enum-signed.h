enum __attribute__((packed)) e { low = -1, high = 200 };
struct s { char a; enum e b; };
