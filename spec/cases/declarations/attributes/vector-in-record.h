typedef int four __attribute__((vector_size(16)));
struct s { char a; four b[2]; };
union u { four v; int lanes[4]; };
