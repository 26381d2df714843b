struct s { int : 5; };
struct t { int : 0; };
union u { int : 9; char a; };
