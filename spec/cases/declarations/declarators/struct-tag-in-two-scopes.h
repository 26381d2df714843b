struct s { int a; };
void f(void) { struct s { char a[9]; } l; }
extern struct s o;
