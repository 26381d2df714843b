struct s { char a; };
typedef struct s wide __attribute__((aligned(8)));
struct t { char a; wide b; struct s c; };
