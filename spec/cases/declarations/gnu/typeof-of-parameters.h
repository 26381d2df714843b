/* A typeof names the parameters before it, which hide what the file calls so. */
struct s { int m; };
long x;
int of_parameter(char x, __typeof__(x) y, __typeof__(x) *z);
int of_member(struct s *p, __typeof__(p->m) v);
typedef int (*callback)(long q, __typeof__(q) *r);
int of_file(__typeof__(x) z);
int nested(int a, int (*g)(double b, __typeof__(a + b) c), __typeof__(a) d);
