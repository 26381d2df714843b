int first(int) __attribute__((nothrow));
int second(int) __attribute__((copy(first)));
