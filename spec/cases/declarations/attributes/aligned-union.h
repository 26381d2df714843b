union __attribute__((aligned(16))) u { char a; int b[3]; };
