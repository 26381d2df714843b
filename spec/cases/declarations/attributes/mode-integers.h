typedef int quarter __attribute__((mode(QI)));
typedef unsigned half __attribute__((mode(HI)));
typedef int single __attribute__((mode(SI)));
typedef int twice __attribute__((__mode__(__DI__)));
typedef int word __attribute__((mode(word)));
struct s { quarter a; half b; single c; twice d; word e; };
