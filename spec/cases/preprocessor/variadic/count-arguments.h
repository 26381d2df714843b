#define PICK(a, b, c, d, n, ...) n
#define COUNT(...) PICK(__VA_ARGS__, 4, 3, 2, 1, 0)
COUNT(a) COUNT(a, b) COUNT(a, b, c) COUNT(a, b, c, d)
