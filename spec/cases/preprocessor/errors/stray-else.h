#else
a
