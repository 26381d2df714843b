// flags: --std=c23

extern const int object;
typeof(object) same;
typeof(double *) pointer;
