typedef int T;
struct s { T T; char c; };
