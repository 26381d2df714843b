struct near { char a; int *__attribute__((aligned(16))) b; };
struct far { char a; int *__attribute__((aligned(16))) *b; };
typedef int *__attribute__((aligned(32))) wide;
struct of_wide { char a; wide b; };
