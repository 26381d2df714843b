struct s { int count; int list[0]; };
struct t { char a; double b[0]; };
int none[0];
