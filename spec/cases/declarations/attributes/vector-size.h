typedef float four __attribute__((vector_size(16)));
typedef short pair __attribute__((vector_size(4)));
struct s { char a; four b; pair c; };
