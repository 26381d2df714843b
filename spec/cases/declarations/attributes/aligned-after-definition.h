struct s { char a; };
struct __attribute__((aligned(16))) s;
extern struct s object;
