struct s {
#pragma GCC poison nothing_here
    int a;
#pragma STDC FP_CONTRACT ON
    char b;
};
int f(int a,
#pragma unknown
      int b);
