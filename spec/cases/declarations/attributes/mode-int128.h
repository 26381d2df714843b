typedef int wide __attribute__((mode(TI)));
struct s { char c; wide w; };
