struct s { char a; long double b; char c; };
struct t { char a; _Complex double b; };
