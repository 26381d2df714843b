static int local(int) __attribute__((weakref("elsewhere")));
int after;
