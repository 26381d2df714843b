extern int list[];
int f();
extern int list[4];
int f(int (*)[]);
int f(int (*)[3]);
