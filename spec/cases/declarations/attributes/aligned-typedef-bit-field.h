typedef int wide __attribute__((aligned(8)));
struct s { char a; wide b : 3; int c : 4; };
