typedef int a;
typedef a b, *c;
typedef c d[2];
extern d e;
