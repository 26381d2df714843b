enum large { most = 0xffffffffu };
struct of_large { char c; enum large l; };
