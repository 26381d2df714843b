extern int tiny __attribute__((mode(QI))), usual;
int wide(int a __attribute__((mode(DI))));
