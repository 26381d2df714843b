typedef long long low __attribute__((aligned(2)));
struct s { char a; low b; };
