enum __attribute__((packed)) small { a, b };
struct of_small { enum small s; char c; };
