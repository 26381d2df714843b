// flags: --compiler clang

struct __attribute__((aligned(32))) s;
struct s { char a; };
