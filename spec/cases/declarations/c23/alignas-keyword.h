// flags: --std=c23

struct s { char a; alignas(16) char b; };
enum { of_double = alignof(double) };
