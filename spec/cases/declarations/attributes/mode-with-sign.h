typedef unsigned int word __attribute__((mode(DI)));
typedef signed int flag __attribute__((mode(QI)));
extern word a;
extern flag b;
