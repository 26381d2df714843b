int quiet(int) __attribute__((leaf, nothrow));
