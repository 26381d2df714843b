typedef int F(int);
F one, two, *three;
typedef F *G;
G table[4];
