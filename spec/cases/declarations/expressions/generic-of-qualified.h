extern const int constant;
extern int list[3];
int function(int);
enum { a = _Generic(constant, int: 1, const int: 2), b = _Generic("x", char *: 1, default: 2), c = _Generic(list, int *: 1, default: 2), d = _Generic(&list, int (*)[3]: 1, default: 2), e = _Generic(function, int (*)(int): 1, default: 2), f = _Generic(&constant, const int *: 1, int *: 2) };
