int const a;
const int b;
int const *const volatile c;
long const unsigned volatile int d;
