struct s { char a; int b __attribute__((aligned(1))); } ;
struct __attribute__((aligned(1))) t { int a; };
