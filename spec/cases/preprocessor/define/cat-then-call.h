#define CAT(a, b) a##b
#define AB(x) <x>
CAT(A, B)(1)
