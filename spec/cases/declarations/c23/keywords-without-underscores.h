// flags: --std=c23

bool yes = true;
static_assert(alignof(long) == 8);
thread_local int each;
alignas(16) int wide;
