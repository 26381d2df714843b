typedef float four __attribute__((vector_size(16)));
extern four v;
__typeof__(v + v) sum;
__typeof__(v[0]) lane;
__typeof__(v == v) mask;
