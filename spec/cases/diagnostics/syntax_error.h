int before(void);
int broken(int x;
struct s { int a; int b c; int d; };
int after(struct s *s);
