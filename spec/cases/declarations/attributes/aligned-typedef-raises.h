typedef char high __attribute__((aligned(8)));
struct s { char a; high b; };
