struct s { };
union u { };
struct t { char a; struct s b; int c; };
