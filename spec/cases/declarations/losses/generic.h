#define KIND(x) _Generic((x), int: 1, default: 2)
enum { kind = KIND(1) };
