// flags: --std=c23

static_assert(sizeof(int) == 4);
int after;
