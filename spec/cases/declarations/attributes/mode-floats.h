typedef float single __attribute__((mode(SF)));
typedef float twice __attribute__((mode(DF)));
struct s { single a; twice b; };
