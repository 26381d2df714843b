__typeof__(int *) a, b;
__typeof__(int[2][3]) c;
__typeof__(struct s { int x; }) d;
__typeof__(void (*)(int)) e;
typeof(typeof(char)) f;
