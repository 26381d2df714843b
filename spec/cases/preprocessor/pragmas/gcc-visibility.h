#pragma GCC visibility push(default)
a
#pragma GCC visibility pop
