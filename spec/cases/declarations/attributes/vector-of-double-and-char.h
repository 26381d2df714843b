typedef double two __attribute__((vector_size(16)));
typedef unsigned char many __attribute__((vector_size(64)));
struct s { char a; two b; many c; };
