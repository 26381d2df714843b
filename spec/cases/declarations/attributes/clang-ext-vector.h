// flags: --compiler clang

typedef float four __attribute__((ext_vector_type(4)));
struct s { char a; four b; };
